package dev.liveview.command;

import java.util.Arrays;
import java.util.List;

/** Classes of a transition as the browser wants them: during, at the start, at the end. */
final class Phases {
    private Phases() {}

    static List<List<String>> of(String classes) {
        return List.of(Arguments.names("the transition", classes), List.of(), List.of());
    }

    static List<List<String>> of(String during, String start, String end) {
        return List.of(classes(during), classes(start), classes(end));
    }

    private static List<String> classes(String text) {
        return text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\s+"));
    }
}
