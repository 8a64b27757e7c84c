package dev.liveview.benchmarks.micro;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks of this package, each in a virtual machine of its own. */
public final class MicroBenchmarks {
    private static final int FORKS = 1;
    private static final int WARM_UPS = 5;
    private static final int ITERATIONS = 5;

    private MicroBenchmarks() {}

    /**
     * Runs those whose names match; prints times, and the bytes that each operation allocates.
     *
     * @param include a regular expression
     */
    public static void run(String include) throws RunnerException {
        var options = new OptionsBuilder()
                .include(include)
                .forks(FORKS)
                .warmupIterations(WARM_UPS)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .build();
        new Runner(options).run();
    }
}
