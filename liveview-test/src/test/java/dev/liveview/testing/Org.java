package dev.liveview.testing;

/** An organization. */
record Org(String name, String description) {}
