package dev.liveview.benchmarks.soak;

import dev.liveview.async.AsyncOutcome;
import dev.liveview.async.Failure;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what happens by its name. <i>Safe to call from any thread.</i> */
final class Tally {
    static final String VIEWS_JOINED = "views joined";
    static final String VIEWS_ENDED = "views ended";
    static final String BODIES_BEGUN = "task bodies begun";
    static final String BODIES_ENDED = "task bodies ended";

    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

    void add(String name) {
        counts.computeIfAbsent(name, key -> new LongAdder()).increment();
    }

    void add(AsyncOutcome<?> outcome) {
        add(
                switch (outcome) {
                    case AsyncOutcome.Ok<?> ok -> "heard: answered";
                    case AsyncOutcome.Failed<?>(Failure failure) -> name(failure);
                });
    }

    private static String name(Failure failure) {
        return switch (failure) {
            case Failure.Expected expected -> "heard: expected failure";
            case Failure.Exit exit -> "heard: " + exit.kind().toString().toLowerCase(Locale.ROOT);
        };
    }

    long count(String name) {
        LongAdder count = counts.get(name);
        return count == null ? 0 : count.sum();
    }

    /** All counts, one in a line. */
    String lines() {
        StringBuilder lines = new StringBuilder();
        counts.forEach((name, count) -> lines.append(String.format(Locale.ROOT, "  %-28s %,12d%n", name, count.sum())));
        return lines.toString();
    }
}
