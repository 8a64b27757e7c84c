package dev.liveview.examples.lists;

/**
 * Something that happened, told to the page: by a card, by a view in it, or by the page itself.
 *
 * @param what what it was
 */
record Happened(String what) {}
