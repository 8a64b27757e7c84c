package dev.liveview.benchmarks.budget;

import dev.liveview.benchmarks.measure.Jvm;
import dev.liveview.benchmarks.measure.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Drives the server with the load program, row by row of the design's budgets, and prints a table. The best of all rounds is compared with the budget,
 * because other work on the machine only ever adds to it. A bare server is driven in turn with ours: it tells what the frames alone cost in this hour.
 */
public final class Budgets {
    private static final int WARM_UP_SECONDS = 6;

    private final Report report;
    private final String loadProgram;
    private final int port;
    private final Pattern include;

    private Budgets(Report report, String loadProgram, int port, Pattern include) {
        this.report = report;
        this.loadProgram = loadProgram;
        this.port = port;
        this.include = include;
    }

    /**
     * Measures.
     *
     * @param loadProgram the class path of the load program
     * @param port where the server is to listen
     * @param rounds how often each row of processor time is measured
     * @param include a regular expression for the names of the rows that are measured
     */
    public static void run(Report report, String loadProgram, int port, int rounds, String include)
            throws IOException, InterruptedException {
        Budgets budgets = new Budgets(report, loadProgram, port, Pattern.compile(include));
        report.line("budgets, server and load program pinned to one processor each: %s", Jvm.summary());
        budgets.processorTime(rounds);
        budgets.memory();
    }

    private void processorTime(int rounds) throws IOException, InterruptedException {
        List<Load> loads =
                Load.all().stream().filter(load -> isIncluded(load.name())).toList();
        List<Measured> rows = loads.stream().map(Measured::new).toList();
        try (PinnedServer server = PinnedServer.start(port);
                PinnedServer floor = PinnedServer.start("floor", port + 1)) {
            LoadProgram program = new LoadProgram(loadProgram, server);
            LoadProgram below = new LoadProgram(loadProgram, floor);
            for (Load load : loads) {
                warmUp(program, load);
                warmUp(below, load);
            }
            for (int round = 0; round < rounds; round++) {
                for (Measured row : rows) {
                    row.round(program, below);
                }
            }
        }
        report.line("| processor time | best · of %d rounds | floor | times | budget | kept |", rounds);
        report.line("| --- | --: | --: | --: | --: | --- |");
        rows.forEach(row -> report.line("%s", row.row()));
        List<String> broken =
                rows.stream().filter(row -> !row.isKept()).map(Measured::name).toList();
        report.bound(broken.isEmpty(), "processor time %s; load average %.1f", broken, Jvm.loadAverage());
    }

    private boolean isIncluded(String row) {
        return include.matcher(row).find();
    }

    private static void warmUp(LoadProgram program, Load load) throws IOException, InterruptedException {
        for (int run = 0; run < load.warmUpRuns(); run++) {
            program.run(load.arguments(WARM_UP_SECONDS));
        }
    }

    private void memory() throws IOException, InterruptedException {
        report.line(
                "| idle views | alive a view | budget | RSS a view | budget | RSS uncollected |%n| --- | --: | --: | --: | --: | --: |");
        List<String> broken = new ArrayList<>();
        for (IdleViews views : IdleViews.all()) {
            if (!isIncluded(views.name())) {
                continue;
            }
            IdleViews.Cost cost = views.measure(loadProgram, port);
            report.line(
                    "| %s | %.1f KiB | %.0f KiB | %.1f KiB | %.0f KiB | %.1f KiB |",
                    views.name(),
                    cost.alive(),
                    views.aliveBudget(),
                    cost.resident(),
                    views.residentBudget(),
                    cost.uncollected());
            if (cost.alive() > views.aliveBudget() || cost.resident() > views.residentBudget()) {
                broken.add(views.name());
            }
        }
        report.bound(broken.isEmpty(), "memory of idle views %s", broken);
    }
}
