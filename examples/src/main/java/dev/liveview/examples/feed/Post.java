package dev.liveview.examples.feed;

/**
 * A post of the feed.
 *
 * @param number its number; the first post of all has 1
 * @param text what it says
 */
record Post(int number, String text) {
    /** How many posts there are. */
    static final int COUNT = 10_000;

    private static final String[] WHO = {"Ada", "Ben", "Chloé", "Dmitri", "Esra"};
    private static final String[] WHAT = {
        "saw a heron",
        "fixed the gate",
        "baked too much bread",
        "found a map",
        "missed the ferry",
        "read all night",
        "planted garlic"
    };

    static Post of(int number) {
        return new Post(number, WHO[number % WHO.length] + " " + WHAT[number % WHAT.length] + ".");
    }
}
