package dev.liveview.form;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One attempt to make a record of what was sent, and what was found wrong with it. <i>Only on the view's own thread.</i> */
final class Reading {
    /** More of them help nobody, and what a browser sends must not decide how much is kept. */
    private static final int MOST_ERRORS = 1_000;

    private final Messages messages;
    private final Constraints constraints;
    private final Map<FieldPath, Set<String>> errors = new LinkedHashMap<>();
    private int unconverted;

    Reading(Messages messages, Constraints constraints) {
        this.messages = messages;
        this.constraints = constraints;
    }

    /** A value cannot be made, so neither can what holds it. */
    void error(FieldPath path, String key) {
        unconverted++;
        add(path, messages.text(key));
    }

    /** How many values could not be made. */
    int unconverted() {
        return unconverted;
    }

    /** Something is wrong with a value that could be made. */
    void add(FieldPath path, String message) {
        if (errors.size() < MOST_ERRORS) {
            errors.computeIfAbsent(path, ignored -> new LinkedHashSet<>()).add(message);
        }
    }

    /** Looks at the annotations of a record that could be made. */
    void check(FieldPath path, Record made) {
        constraints.of(made, messages.locale()).forEach(found -> add(path.child(found.path()), found.message()));
    }

    /** Looks at the annotations of one component of a record that could not be made. */
    void check(FieldPath path, Class<? extends Record> type, String name, Object value) {
        constraints
                .of(type, name, value, messages.locale())
                .forEach(found -> add(path.child(found.path()), found.message()));
    }

    Messages messages() {
        return messages;
    }

    Map<FieldPath, List<String>> errors() {
        Map<FieldPath, List<String>> lists = new LinkedHashMap<>();
        errors.forEach((path, texts) -> lists.put(path, List.copyOf(texts)));
        return lists;
    }
}
