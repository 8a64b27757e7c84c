package dev.liveview.host;

/** What runs a stateful component: the view's host, and what is the component's own. <i>Only on the view's own thread.</i> */
public interface ComponentHost extends ViewHost {
    /** The component's number in its view. */
    int cid();

    /** Shows a message in the view. */
    void putFlash(String kind, String message);
}
