package dev.liveview.benchmarks.soak;

import dev.liveview.async.TaskSupervisor;
import dev.liveview.benchmarks.measure.Jvm;
import dev.liveview.benchmarks.measure.LogTally;
import dev.liveview.benchmarks.measure.Report;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Views that come and go, and tasks that succeed, fail, hang, are cancelled, time out and are superseded at random, over a pool of connections, in
 * rounds. After each round nothing may be left of it; in the end the heap must not have grown.
 */
public final class Soak {
    private static final int ROUNDS = 16;

    /** What the first round loads and caches stays. */
    private static final int WARM_UP_ROUNDS = 1;

    private static final double MOST_GROWTH = 2 << 20;

    private final Report report;
    private final LogTally log = LogTally.instead();
    private final Tally tally = new Tally();
    private final List<Long> heaps = new ArrayList<>();

    private Soak(Report report) {
        this.report = report;
    }

    /**
     * Soaks for so long.
     *
     * @param seed decides what visitors do; not when the tasks end
     */
    public static void run(Report report, Duration duration, long seed) throws SQLException, InterruptedException {
        new Soak(report).run(duration, seed);
    }

    private void run(Duration duration, long seed) throws SQLException, InterruptedException {
        report.line("soak of %s, seed %d (-Dseed=%d repeats it): %s", duration, seed, seed, Jvm.summary());
        try (Database database = Database.open();
                TaskSupervisor tasks = TaskSupervisor.create("tasks");
                TaskSupervisor statements = TaskSupervisor.builder("statements")
                        .platformThreads()
                        .maxRunning(Database.CONNECTIONS)
                        .maxWaiting(Database.CONNECTIONS)
                        .build()) {
            var surroundings = new Surroundings(database, statements, tally);
            for (int number = 0; number < ROUNDS && report.holds(); number++) {
                Round round = new Round(surroundings, tasks, report);
                round.run(duration.dividedBy(ROUNDS), seed + number);
                round.leavesNothing();
                sample(number, database);
            }
            report.bound(
                    database.inUse() == 0 && database.isWhole(),
                    "all %d connections are in the pool and work",
                    Database.CONNECTIONS);
            report.line("tasks: %s, statements: %s", tasks.counts(), statements.counts());
        }
        sum();
    }

    private void sample(int number, Database database) {
        long heap = Jvm.liveHeap();
        heaps.add(heap);
        report.line(
                "round %2d: views %,d · tasks %,d · live heap %,d KiB · connections in use %d · platform threads %d",
                number + 1,
                tally.count(Tally.VIEWS_ENDED),
                tally.count(Tally.BODIES_ENDED),
                heap >> 10,
                database.inUse(),
                Jvm.platformThreads().size());
    }

    private void sum() {
        report.line("what happened:%n%s", tally.lines());
        log.messages().forEach((message, count) -> report.line("logged %,7d × %s", count.sum(), message));
        report.bound(
                log.messages().keySet().stream().noneMatch(message -> message.contains("a handler threw")),
                "nothing went wrong inside of the framework");
        if (heaps.size() == ROUNDS) {
            isFlat(heaps.subList(WARM_UP_ROUNDS, ROUNDS));
        }
    }

    private void isFlat(List<Long> samples) {
        int third = samples.size() / 3;
        long first = median(samples.subList(0, third));
        long last = median(samples.subList(samples.size() - third, samples.size()));
        report.bound(
                last - first <= MOST_GROWTH,
                "live heap: median of the first third %,d KiB, of the last third %,d KiB",
                first >> 10,
                last >> 10);
    }

    private static long median(List<Long> samples) {
        return samples.stream().sorted().toList().get(samples.size() / 2);
    }
}
