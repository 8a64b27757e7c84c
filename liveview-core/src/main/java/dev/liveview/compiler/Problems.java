package dev.liveview.compiler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All that is wrong in one template, so that it is reported at once. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /** Adds an error; only the first one at a place counts. */
    public void error(int at, String message) {
        boolean known = found.stream().anyMatch(problem -> problem.at() == at && !problem.isWarning());
        if (!known) {
            found.add(new Problem(at, message, false));
        }
    }

    /** Adds a warning. */
    public void warning(int at, String message) {
        found.add(new Problem(at, message, true));
    }

    /** Whether there is an error. */
    public boolean hasErrors() {
        return found.stream().anyMatch(problem -> !problem.isWarning());
    }

    /** Everything found, in the order of the text. */
    public List<Problem> all() {
        return found.stream().sorted(Comparator.comparingInt(Problem::at)).toList();
    }
}
