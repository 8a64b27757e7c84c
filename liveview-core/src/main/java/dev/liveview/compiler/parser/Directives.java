package dev.liveview.compiler.parser;

import dev.liveview.compiler.tokenizer.Attribute;
import dev.liveview.compiler.tokenizer.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The directives of a tag, and its other attributes. <i>Immutable.</i> */
record Directives(
        @Nullable Condition condition,
        Node.@Nullable LoopHeader loop,
        int loopAt,
        @Nullable Code key,
        Node.@Nullable Let let,
        List<Attribute> attributes) {

    /** How a tag depends on a condition. */
    record Condition(int at, Kind kind, @Nullable Code code) {}

    /** The directive of a condition. */
    enum Kind {
        IF,
        ELSE_IF,
        ELSE
    }

    boolean is(Kind kind) {
        return condition != null && condition.kind() == kind;
    }

    boolean continuesChoice() {
        return is(Kind.ELSE_IF) || is(Kind.ELSE);
    }
}
