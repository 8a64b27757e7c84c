package dev.liveview.template;

/**
 * A piece of page that is written where a template puts it: what a slot becomes when it is given its argument.
 *
 * <p><i>Only on the view's own thread</i>, during the render that made it.
 */
@FunctionalInterface
public interface Content {
    /** Writes the piece as the dynamic that is being visited. */
    void writeTo(Render out) throws Exception;

    /** Nothing. */
    static Content none() {
        return Render::nothing;
    }
}
