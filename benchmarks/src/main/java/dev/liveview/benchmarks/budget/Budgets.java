package dev.liveview.benchmarks.budget;

import dev.liveview.benchmarks.measure.Jvm;
import dev.liveview.benchmarks.measure.Report;
import dev.liveview.benchmarks.measure.Spread;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Drives the server with the load program, row by row of the design's budgets, and prints a table. The best of all rounds is compared with the budget,
 * because other work on the machine only ever adds to it.
 */
public final class Budgets {
    private static final int WARM_UP_SECONDS = 6;

    private final Report report;
    private final String loadProgram;
    private final int port;

    private Budgets(Report report, String loadProgram, int port) {
        this.report = report;
        this.loadProgram = loadProgram;
        this.port = port;
    }

    /**
     * Measures.
     *
     * @param loadProgram the class path of the load program
     * @param port where the server is to listen
     * @param rounds how often each row of processor time is measured
     */
    public static void run(Report report, String loadProgram, int port, int rounds)
            throws IOException, InterruptedException {
        Budgets budgets = new Budgets(report, loadProgram, port);
        report.line("budgets, server and load program pinned to one processor each: %s", Jvm.summary());
        budgets.processorTime(rounds);
        budgets.memory();
    }

    private void processorTime(int rounds) throws IOException, InterruptedException {
        Map<Load, List<Double>> measured = new LinkedHashMap<>();
        try (PinnedServer server = PinnedServer.start(port)) {
            LoadProgram program = new LoadProgram(loadProgram, server);
            for (Load load : Load.all()) {
                for (int run = 0; run < load.warmUpRuns(); run++) {
                    program.run(load.arguments(WARM_UP_SECONDS));
                }
            }
            for (int round = 0; round < rounds; round++) {
                for (Load load : Load.all()) {
                    double figure = LoadProgram.number(program.run(load.arguments(0)), load.figure());
                    measured.computeIfAbsent(load, first -> new ArrayList<>()).add(figure);
                }
            }
        }
        report.line("| processor time | best · of %d rounds | budget | kept |%n| --- | --: | --: | --- |", rounds);
        List<String> broken = new ArrayList<>();
        measured.forEach((load, figures) -> {
            Spread spread = Spread.of(figures);
            boolean kept = spread.min() <= load.budget();
            row(load, spread, kept);
            if (!kept) {
                broken.add(load.name());
            }
        });
        report.bound(broken.isEmpty(), "processor time %s; load average %.1f", broken, Jvm.loadAverage());
    }

    private void row(Load load, Spread spread, boolean kept) {
        String unit = load.unit();
        report.line(
                "| %s | %.2f %s · %.2f to %.2f | %s %s | %s |",
                load.name(),
                spread.min(),
                unit,
                spread.min(),
                spread.max(),
                load.budget(),
                unit,
                kept ? "yes" : "**no**");
    }

    private void memory() throws IOException, InterruptedException {
        report.line("| idle views | alive a view | budget | RSS a view | budget |%n| --- | --: | --: | --: | --: |");
        List<String> broken = new ArrayList<>();
        for (IdleViews views : IdleViews.all()) {
            IdleViews.Cost cost = views.measure(loadProgram, port);
            report.line(
                    "| %,d of %s | %.1f KiB | %.0f KiB | %.1f KiB | %.0f KiB |",
                    views.count(),
                    views.page(),
                    cost.alive(),
                    views.aliveBudget(),
                    cost.resident(),
                    views.residentBudget());
            if (cost.alive() > views.aliveBudget() || cost.resident() > views.residentBudget()) {
                broken.add(views.count() + " of " + views.page());
            }
        }
        report.bound(broken.isEmpty(), "memory of idle views %s", broken);
    }
}
