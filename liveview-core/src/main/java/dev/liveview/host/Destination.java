package dev.liveview.host;

/** Where a callback wants the browser to go. <i>Immutable.</i> */
public sealed interface Destination {
    /** The path, or for a redirect any address. */
    String to();

    /**
     * Another address of the same view.
     *
     * @param to a path of this site
     * @param replaces whether it takes the place of the history's entry, instead of adding one
     */
    record Patch(String to, boolean replaces) implements Destination {}

    /**
     * Another view, over the same socket if it is of the same live session.
     *
     * @param to a path of this site
     * @param replaces whether it takes the place of the history's entry, instead of adding one
     */
    record Navigate(String to, boolean replaces) implements Destination {}

    /**
     * Any page, which the browser loads.
     *
     * @param to its path or address
     * @param status what the first render answers
     */
    record Redirect(String to, int status) implements Destination {}
}
