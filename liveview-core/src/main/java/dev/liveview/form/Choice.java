package dev.liveview.form;

import java.util.List;
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
            default -> of(thing, thing.toString());
        };
    }

    private static String textOf(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }
}
