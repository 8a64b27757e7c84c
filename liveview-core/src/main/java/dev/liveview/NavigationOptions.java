package dev.liveview;

/**
 * How the browser's history takes a new address: {@code pushPatch("/songs?page=2", o -> o.replace())}. <i>Immutable.</i>
 *
 * @param replaces whether the address takes the place of the present entry, so that the back button passes over that; by default one is added
 */
public record NavigationOptions(boolean replaces) {
    /** Adds an entry. */
    public static final NavigationOptions DEFAULT = new NavigationOptions(false);

    /** The same, except that the address takes the place of the present entry. */
    public NavigationOptions replace() {
        return new NavigationOptions(true);
    }
}
