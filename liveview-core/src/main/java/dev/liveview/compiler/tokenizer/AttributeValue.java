package dev.liveview.compiler.tokenizer;

import java.util.List;

/** What an attribute is given. <i>Immutable.</i> */
public sealed interface AttributeValue {
    /** Nothing: the name stands alone. */
    record Absent() implements AttributeValue {}

    /** Quoted text without expressions. */
    record Literal(int at, String text, char quote) implements AttributeValue {}

    /** One expression in braces. */
    record Whole(Code code) implements AttributeValue {}

    /** Quoted text with expressions in it. */
    record Mixed(int at, List<Part> parts, char quote) implements AttributeValue {}

    /** A part of a mixed value. */
    sealed interface Part {
        /** Text. */
        record Text(String text) implements Part {}

        /** An expression. */
        record Expression(Code code) implements Part {}
    }
}
