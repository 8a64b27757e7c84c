package dev.liveview.examples.async;

/**
 * Where an organisation stands; another place each time one looks.
 *
 * @param place its place, from 1
 * @param all how many places there are
 */
public record Rank(int place, int all) {}
