package dev.liveview.examples.signup;

/**
 * What else is wanted.
 *
 * @param letters whether news are sent
 * @param words anything
 */
record Wishes(boolean letters, String words) {}
