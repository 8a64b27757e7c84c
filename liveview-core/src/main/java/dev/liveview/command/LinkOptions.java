package dev.liveview.command;

/**
 * Options of {@code navigate} and {@code patch}. <i>Immutable</i>; each method gives a copy.
 *
 * @param replaces whether the new address takes the place of the present one in the browser's history
 */
public record LinkOptions(boolean replaces) {
    static final LinkOptions NONE = new LinkOptions(false);

    /** Puts the new address in place of the present one, so that going back leads to the page before. */
    public LinkOptions replace() {
        return new LinkOptions(true);
    }
}
