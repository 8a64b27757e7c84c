package dev.liveview.compiler.tokenizer;

import java.util.List;

/** A piece of a template. <i>Immutable.</i> */
public sealed interface Token {
    /** Where it begins. */
    int at();

    /** Text between tags, as it is sent to the browser. */
    record Text(int at, String text) implements Token {}

    /** Markup that is kept as it is: a comment, a doctype. */
    record Markup(int at, String text) implements Token {}

    /** An expression between tags. */
    record Output(int at, Code code) implements Token {}

    /** {@code <name …>}; components and slots keep their dot or colon in the name. */
    record Open(int at, String name, List<Attribute> attributes, boolean selfClosing) implements Token {}

    /** {@code </name>}. */
    record Close(int at, String name) implements Token {}
}
