package dev.liveview.examples.lists;

/**
 * A line of the log.
 *
 * @param number its number; what is older than the page has none above zero
 * @param text what happened
 * @param done whether somebody has seen to it
 */
record Line(int number, String text, boolean done) {}
