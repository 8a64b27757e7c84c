package dev.liveview.testing;

/** What can be wrong with a page although its HTML is right. See {@link TestBrowser#onFlaw}. */
public enum PageFlaw {
    /** Two elements of the page have the same id: a browser takes one for the other. */
    DUPLICATE_ID,

    /** A stateful component stands in its view twice. */
    DUPLICATE_COMPONENT,

    /**
     * A form has {@code phx-change} but no id, so a browser does not send its values again after a lost connection. A form with
     * {@code phx-ignore-missing-id}, or {@code phx-auto-recover="ignore"}, needs none.
     */
    FORM_WITHOUT_ID
}
