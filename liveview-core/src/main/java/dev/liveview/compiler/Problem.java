package dev.liveview.compiler;

/**
 * Something wrong in a template. <i>Immutable.</i>
 *
 * @param at the index in the template's text
 * @param message lower case, no final stop, names in single quotes
 * @param isWarning whether the template compiles nevertheless
 */
public record Problem(int at, String message, boolean isWarning) {}
