package dev.liveview.form;

/**
 * Something that is wrong with what was sent. <i>Immutable.</i>
 *
 * @param field the path of the field, such as {@code emails[0].address}; empty for the form as a whole
 * @param message what is wrong, in the language of the person at the browser
 */
public record FormError(String field, String message) {}
