package dev.liveview.examples.browser;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Something that browser tests need and a machine may lack. Without it they are skipped; in CI they fail. */
final class Requirement {
    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    private Requirement() {}

    /** Ends the test, because something is not there. Says so on the console, once: Surefire does not show why a test was skipped. */
    static AssertionError missing(String reason) {
        if (System.getenv("CI") != null) {
            Assertions.fail(reason);
        }
        if (SAID.add(reason)) {
            System.out.println("browser tests skipped: " + reason);
        }
        Assumptions.abort(reason);
        return new AssertionError(reason);
    }
}
