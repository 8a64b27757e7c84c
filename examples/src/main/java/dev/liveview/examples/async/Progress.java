package dev.liveview.examples.async;

/**
 * How far a copy is: the message that its task sends.
 *
 * @param done how many organisations are in
 * @param all how many there are
 */
public record Progress(int done, int all) {}
