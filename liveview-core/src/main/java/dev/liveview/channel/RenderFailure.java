package dev.liveview.channel;

/** A template's expression threw while a connected view was rendered. */
final class RenderFailure extends Exception {
    private static final long serialVersionUID = 1L;

    RenderFailure(String location, Throwable cause) {
        super(location + ": the template threw " + cause, cause);
    }
}
