package dev.liveview.benchmarks;

import dev.liveview.benchmarks.async.ManyTasks;
import dev.liveview.benchmarks.async.TaskFlood;
import dev.liveview.benchmarks.browser.PatchTimes;
import dev.liveview.benchmarks.budget.Budgets;
import dev.liveview.benchmarks.departure.Departures;
import dev.liveview.benchmarks.floor.FloorServer;
import dev.liveview.benchmarks.measure.Report;
import dev.liveview.benchmarks.micro.MicroBenchmarks;
import dev.liveview.benchmarks.pages.TwinPages;
import dev.liveview.benchmarks.soak.Soak;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Runs what the system property {@code bench} names: {@code mvn -q -Pbench -Dbench=async1000}. By default it serves the twin pages. A benchmark whose
 * bounds do not hold ends with exit code 1.
 */
public final class Benchmarks {
    private static final String OFFICIAL_CURE = "-Pinterop fetches the official client with npm and sets it";
    private static final String LOADGEN_CURE = "give the class path of the load program, -Dloadgen=…";

    private Benchmarks() {}

    /** Serves, or runs a benchmark. */
    public static void main(String[] args) throws Exception {
        String name = System.getProperty("bench", "serve");
        Report report = new Report(System.out);
        switch (name) {
            case "serve" -> {
                TwinPages.serve(port()).await();
                return;
            }
            case "floor" -> {
                FloorServer.serve(port());
                return;
            }
            case "async1000" -> ManyTasks.run(report, Integer.getInteger("runs", 30));
            case "flood" -> TaskFlood.run(report);
            case "soak" -> Soak.run(report, minutes(), Long.getLong("seed", System.nanoTime()));
            case "budgets" -> Budgets.run(report, given("loadgen", LOADGEN_CURE), port(), rounds(), include());
            case "departures" -> Departures.run(report, Integer.getInteger("views", 10_000));
            case "patch" -> PatchTimes.run(report, Path.of(given("official", OFFICIAL_CURE)), rounds());
            case "jmh" -> MicroBenchmarks.run(report, include());
            default ->
                throw new IllegalArgumentException("there is no benchmark '" + name
                        + "'; there are serve, floor, async1000, flood, soak, budgets, departures, patch and jmh");
        }
        System.exit(report.holds() ? 0 : 1);
    }

    private static int rounds() {
        return Integer.getInteger("rounds", 5);
    }

    private static String include() {
        return System.getProperty("include", ".*");
    }

    private static int port() {
        return Integer.getInteger("port", 4001);
    }

    private static String given(String name, String cure) {
        String value = System.getProperty(name, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("the property '" + name + "' is not set: " + cure);
        }
        return value;
    }

    private static Duration minutes() {
        return Duration.ofMillis((long) (Double.parseDouble(System.getProperty("minutes", "10")) * 60_000));
    }
}
