package dev.liveview.component;

/** How urgently a screen reader tells that a part of the page has changed: the values of {@code aria-live}. <i>Immutable.</i> */
public enum LiveRegion {
    /** When the user is idle. */
    POLITE("polite"),
    /** At once, in the middle of whatever is being read. */
    ASSERTIVE("assertive"),
    /** Not at all, unless the user is there. */
    OFF("off");

    private final String attribute;

    LiveRegion(String attribute) {
        this.attribute = attribute;
    }

    /** The value of {@code aria-live}. */
    String attribute() {
        return attribute;
    }
}
