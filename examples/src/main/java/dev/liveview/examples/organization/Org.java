package dev.liveview.examples.organization;

/**
 * An organisation.
 *
 * @param slug its name in addresses
 * @param name its name
 * @param city where it is
 * @param description what it does
 */
public record Org(String slug, String name, String city, String description) {}
