package dev.liveview.examples.addresses;

/**
 * A person in the book.
 *
 * @param id the person's number
 * @param person who it is
 */
public record Entry(long id, Person person) {}
