package dev.liveview.benchmarks.budget;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the load program does to measure one figure, and what that figure may be. <i>Immutable.</i>
 *
 * @param name what is measured
 * @param figure the name that the load program gives it
 * @param unit of the figure
 * @param budget the most it may be
 * @param warmUp the seconds that are not counted
 * @param warmUpRuns how often it is done before anything is counted, so that the server's code is compiled by then
 * @param mode the load program's mode and its arguments
 */
record Load(String name, String figure, String unit, double budget, int warmUp, int warmUpRuns, List<String> mode) {
    private static final String VIEWS = "100";
    private static final String CONNECTIONS = "50";
    private static final String JOINS = "2000";
    private static final String SECONDS = "4";

    /** All budgets of processor time. */
    static List<Load> all() {
        return List.of(
                event("/counter", "inc", 24),
                event("/table", "update_one", 35),
                event("/table", "update_all", 100),
                event("/table", "swap", 35),
                event("/table", "append,remove", 35),
                event("/stream", "insert", 25),
                page("/counter", 60),
                page("/table", 120),
                connection("/counter", 0.4),
                connection("/table", 0.6));
    }

    private static Load event(String page, String events, double budget) {
        String name = "event " + page + " " + events;
        List<String> mode = List.of("events", page, VIEWS, SECONDS, events);
        return new Load(name, "server_cpu_us_per_event", "µs", budget, 2, 1, mode);
    }

    private static Load page(String page, double budget) {
        List<String> mode = List.of("http", page, CONNECTIONS, SECONDS);
        return new Load("dead render of " + page, "server_cpu_us_per_request", "µs", budget, 2, 1, mode);
    }

    private static Load connection(String page, double budget) {
        List<String> mode = List.of("idle", page, JOINS, "0");
        return new Load("connection to " + page, "server_cpu_ms_per_connection", "ms", budget, 0, 8, mode);
    }

    /** The same load for longer before anything is counted; connections are counted from the first, so they are repeated instead. */
    List<String> arguments(int secondsMore) {
        return Stream.concat(Stream.of("--warmup", String.valueOf(warmUp + secondsMore)), mode.stream())
                .toList();
    }
}
