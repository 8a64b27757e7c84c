package dev.liveview.benchmarks.measure;

import java.io.PrintStream;
import java.util.Locale;

/**
 * The figures of one run, printed as they come, and whether all bounds hold. Figures are what a benchmark is for, so they go to the standard
 * output and not to a log. <i>Safe to call from any thread.</i>
 */
@SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency of this module for this one class
public final class Report {
    private final PrintStream out;
    private boolean holds = true;

    /** A report that is printed there. */
    public Report(PrintStream out) {
        this.out = out;
    }

    /** Prints a line, in the format of {@link String#format}. */
    public void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    /** Prints whether a bound holds. */
    public synchronized void bound(boolean kept, String format, Object... values) {
        holds &= kept;
        line((kept ? "kept    " : "BROKEN  ") + format, values);
    }

    /** Prints that something is wrong. */
    public void broken(String format, Object... values) {
        bound(false, format, values);
    }

    /** Whether all bounds hold so far. */
    public synchronized boolean holds() {
        return holds;
    }
}
