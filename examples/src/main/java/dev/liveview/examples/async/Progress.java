package dev.liveview.examples.async;

/**
 * How far an import is: a message from its task, and a state of loading.
 *
 * @param done how many organisations are in
 * @param all how many there are
 */
public record Progress(int done, int all) {}
