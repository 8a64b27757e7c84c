package dev.liveview.compiler.tokenizer;

/**
 * A Java expression as the template's author wrote it. <i>Immutable.</i>
 *
 * @param at where its first character stands
 * @param text the expression without its braces
 */
public record Code(int at, String text) {}
