package dev.liveview.benchmarks.micro;

import dev.liveview.benchmarks.measure.Jvm;
import dev.liveview.benchmarks.measure.Report;
import java.util.Collection;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks of this package, each in a virtual machine of its own. Single operations are timed and the median is what counts: an operation in
 * which the machine did something else does not change it.
 */
public final class MicroBenchmarks {
    private static final int FORKS = 1;
    private static final int WARM_UPS = 10;
    private static final int ITERATIONS = 5;
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final double MEDIAN = 50;
    private static final double NINE_IN_TEN = 90;

    private MicroBenchmarks() {}

    /**
     * Runs those whose names match; prints the median time of an operation, and the bytes that it allocates.
     *
     * @param include a regular expression
     */
    public static void run(Report report, String include) throws RunnerException {
        report.line("with JMH, %d warm-ups and %d rounds of 1 s: %s", WARM_UPS, ITERATIONS, Jvm.summary());
        var options = new OptionsBuilder()
                .include(include)
                .forks(FORKS)
                .warmupIterations(WARM_UPS)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        Collection<RunResult> results = new Runner(options).run();
        report.line("| benchmark | median | 90 of 100 are below | allocated |%n| --- | --: | --: | --: |");
        results.forEach(result -> row(report, result));
        report.line("load average now: %.1f", Jvm.loadAverage());
    }

    private static void row(Report report, RunResult result) {
        String name = result.getParams().getBenchmark();
        var times = result.getPrimaryResult().getStatistics();
        String unit =
                result.getPrimaryResult().getScoreUnit().replace("/op", "").replace("us", "µs");
        var allocated = Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED), ALLOCATED);
        report.line(
                "| %s | %,.2f %s | %,.2f %s | %,.0f bytes |",
                name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1),
                times.getPercentile(MEDIAN),
                unit,
                times.getPercentile(NINE_IN_TEN),
                unit,
                allocated.getScore());
    }
}
