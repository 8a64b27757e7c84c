package dev.liveview.command;

import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The arguments of one command, in the order in which they were given. <i>Immutable.</i> */
record Arguments(Map<String, Object> values) {
    static final Arguments NONE = new Arguments(Map.of());

    private static final ErrorCode ARGUMENT = ErrorCode.app("command.argument");

    Arguments {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    Arguments with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, Objects.requireNonNull(value, () -> "JS: '" + name + "' of a command is null"));
        return new Arguments(more);
    }

    /** The arguments with another member of an object among them. */
    Arguments withMember(String name, String member, @Nullable Object value) {
        Map<Object, @Nullable Object> object = new LinkedHashMap<>();
        if (values.get(name) instanceof Map<?, ?> earlier) {
            object.putAll(earlier);
        }
        object.put(member, value);
        return with(name, Collections.unmodifiableMap(object));
    }

    /** A text that means nothing when it is blank. */
    static String text(String what, String text) {
        if (text.isBlank()) {
            throw wrong(what + " is blank");
        }
        return text;
    }

    /** Names between spaces. */
    static List<String> names(String what, String names) {
        return Arrays.asList(text(what, names).strip().split("\\s+"));
    }

    static LiveViewException wrong(String text) {
        return new LiveViewException(ARGUMENT, "JS: " + text);
    }
}
