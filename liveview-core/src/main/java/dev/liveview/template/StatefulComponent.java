package dev.liveview.template;

/** A stateful component of the view that is being rendered. <i>Only on the view's own thread.</i> */
public interface StatefulComponent {
    /** Its number in the view: what stands for it on the wire, and what {@code phx-target} names. */
    int cid();

    /** Whether the browser may hold nothing of it, so that it is sent as a whole. */
    boolean isFresh();

    /** Whether it must be rendered, as far as its caller can know: then the caller's diff names it, or browsers would pass over it (protocol 9.4). */
    boolean isAnnounced();

    /** Writes its template, as one node. */
    void render(Render out) throws Exception;
}
