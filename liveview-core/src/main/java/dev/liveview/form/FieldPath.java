package dev.liveview.form;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a field stands in a form: {@code emails[0].address}, and {@code emails[0][address]} in HTML, is emails, 0, address. <i>Immutable.</i>
 *
 * @param parts the names and row numbers, from the outermost; none for the form as a whole
 */
record FieldPath(List<String> parts) {
    static final FieldPath ROOT = new FieldPath(List.of());

    FieldPath {
        parts = List.copyOf(parts);
    }

    /** Reads both ways to write a path. */
    static FieldPath parse(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split("[.\\[\\]]")) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return new FieldPath(parts);
    }

    FieldPath child(String part) {
        List<String> longer = new ArrayList<>(parts);
        longer.add(part);
        return new FieldPath(longer);
    }

    FieldPath child(FieldPath relative) {
        List<String> longer = new ArrayList<>(parts);
        longer.addAll(relative.parts);
        return new FieldPath(longer);
    }

    boolean isIn(FieldPath outer) {
        return parts.size() >= outer.parts.size()
                && parts.subList(0, outer.parts.size()).equals(outer.parts);
    }

    FieldPath parent() {
        return new FieldPath(parts.subList(0, parts.size() - 1));
    }

    String last() {
        return parts.getLast();
    }

    /** The name of an input: {@code emails[0][address]}, within {@code user} {@code user[emails][0][address]}. */
    String inputName(String prefix) {
        StringBuilder name = new StringBuilder(prefix);
        for (String part : parts) {
            if (name.isEmpty()) {
                name.append(part);
            } else {
                name.append('[').append(part).append(']');
            }
        }
        return name.toString();
    }

    /** As Java writes it: {@code emails[0].address}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            if (Character.isDigit(part.charAt(0))) {
                text.append('[').append(part).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(part);
            }
        }
        return text.toString();
    }
}
