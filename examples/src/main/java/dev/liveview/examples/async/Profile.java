package dev.liveview.examples.async;

/**
 * What an organisation says of itself.
 *
 * @param name its name
 * @param city where it is
 */
public record Profile(String name, String city) {}
