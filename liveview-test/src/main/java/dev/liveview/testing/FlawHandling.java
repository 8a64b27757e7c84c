package dev.liveview.testing;

/** What a test makes of a {@link PageFlaw}. */
public enum FlawHandling {
    /** The action that has brought it to the page fails, with an {@link AssertionError}. */
    FAIL,

    /** It is logged, once for each page and place, by the logger {@code dev.liveview.testing.PageFlaw}. */
    WARN,

    /** It may be there. */
    IGNORE
}
