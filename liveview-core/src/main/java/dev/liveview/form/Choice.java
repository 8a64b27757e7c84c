package dev.liveview.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * One thing that can be chosen in a select, or among radio buttons or check boxes. <i>Immutable.</i>
 *
 * @param value what is sent
 * @param label what is shown
 * @param group the heading under which it stands in a select; empty for none
 * @param isDisabled whether it is shown and cannot be chosen
 */
public record Choice(String value, String label, String group, boolean isDisabled) {
    /** A choice under no heading. */
    public static Choice of(Object value, String label) {
        return new Choice(textOf(value), label, "", false);
    }

    /** How a constant is shown: as its own {@code toString()} says; {@code IN_PROGRESS} is "In progress" if it has none. */
    public static String label(Enum<?> constant) {
        String text = constant.toString();
        if (!text.equals(constant.name())) {
            return text;
        }
        String words = text.replace('_', ' ').toLowerCase(Locale.ROOT).strip();
        return words.isEmpty() ? text : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The same choice under a heading. */
    public Choice in(String heading) {
        return new Choice(value, label, heading, isDisabled);
    }

    /** The same choice, which is shown and cannot be chosen. */
    public Choice disabled() {
        return new Choice(value, label, group, true);
    }

    /** Choices from whatever tells them: choices, enum constants, entries of a map (value and label), or anything that prints as what it is. */
    public static List<Choice> all(Iterable<?> things) {
        return StreamSupport.stream(things.spliterator(), false)
                .map(Choice::from)
                .toList();
    }

    private static Choice from(Object thing) {
        return switch (thing) {
            case Choice choice -> choice;
            case Map.Entry<?, ?> entry -> of(entry.getKey(), String.valueOf(entry.getValue()));
            case Enum<?> constant -> of(constant, label(constant));
            default -> of(thing, thing.toString());
        };
    }

    private static String textOf(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }
}
