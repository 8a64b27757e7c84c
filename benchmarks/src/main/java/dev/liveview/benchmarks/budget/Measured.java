package dev.liveview.benchmarks.budget;

import dev.liveview.benchmarks.measure.Spread;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of one row: ours and those of the bare server, round by round. <i>Used by one thread.</i> */
final class Measured {
    private final Load load;
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> floor = new ArrayList<>();

    Measured(Load load) {
        this.load = load;
    }

    /** Drives both servers, one after the other. */
    void round(LoadProgram server, LoadProgram bare) throws IOException, InterruptedException {
        ours.add(LoadProgram.number(server.run(load.arguments(0)), load.figure()));
        floor.add(LoadProgram.number(bare.run(load.arguments(0)), load.figure()));
    }

    String name() {
        return load.name();
    }

    /** Whether the best of all rounds is within the budget. */
    boolean isKept() {
        return Spread.of(ours).min() <= load.budget();
    }

    /** A row of the table. */
    String row() {
        Spread spread = Spread.of(ours);
        double least = Spread.of(floor).min();
        String unit = load.unit();
        return String.format(
                Locale.ROOT,
                "| %s | %.2f %s · %.2f to %.2f | %.2f %s | %.2f | %s %s | %s |",
                load.name(),
                spread.min(),
                unit,
                spread.min(),
                spread.max(),
                least,
                unit,
                spread.min() / least,
                load.budget(),
                unit,
                isKept() ? "yes" : "**no**");
    }
}
