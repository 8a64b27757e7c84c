package dev.liveview.form;

import dev.liveview.params.Params;
import java.time.DateTimeException;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A single value that is made of a text. <i>Immutable.</i> */
final class ScalarType<V> extends FieldType<V> {
    private final @Nullable Class<V> type;
    private final Control control;
    private final String problem;
    private final Function<String, V> parse;
    private final Function<V, String> print;
    private final List<Choice> choices;

    ScalarType(Class<V> type, Control control, String problem, Function<String, V> parse, Function<V, String> print) {
        this(type, control, problem, parse, print, List.of());
    }

    /** {@code problem} is the key of the message for a text that is no such value; {@code parse} throws then. */
    ScalarType(
            @Nullable Class<V> type,
            Control control,
            String problem,
            Function<String, V> parse,
            Function<V, String> print,
            List<Choice> choices) {
        this.type = type;
        this.control = control;
        this.problem = problem;
        this.parse = parse;
        this.print = print;
        this.choices = choices;
    }

    @Nullable
    Class<V> type() {
        return type;
    }

    @Override
    @Nullable
    V read(Reading reading, FieldPath path, @Nullable Object sent) {
        if (sent instanceof Params || sent instanceof List<?>) {
            reading.error(path, "form.invalid");
            return null;
        }
        String text = sent == null ? "" : sent.toString();
        if (isNothing(text) && type != String.class) {
            return ofNothing(reading, path);
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException | IllformedLocaleException no) {
            reading.error(path, problem);
            return null;
        }
    }

    private @Nullable V ofNothing(Reading reading, FieldPath path) {
        if (control == Control.TRUTH) {
            return parse.apply("false");
        }
        reading.error(path, "form.required");
        return null;
    }

    /** Spaces are something where they are kept: in texts, and as a character. */
    @Override
    boolean isNothing(String text) {
        return type == String.class || type == Character.class ? text.isEmpty() : text.isBlank();
    }

    @Override
    Object write(V value) {
        return print.apply(value);
    }

    @Override
    @Nullable
    Object tidy(@Nullable Object sent) {
        return sent == null || sent instanceof Params || sent instanceof List<?> ? null : sent.toString();
    }

    @Override
    Control control() {
        return control;
    }

    @Override
    List<Choice> choices(Messages messages) {
        return choices.stream().map(choice -> named(choice, messages)).toList();
    }

    private Choice named(Choice choice, Messages messages) {
        String key = (type == null ? "" : type.getSimpleName()) + "." + choice.value();
        return Choice.of(choice.value(), messages.ownText(key, choice.label()));
    }
}
