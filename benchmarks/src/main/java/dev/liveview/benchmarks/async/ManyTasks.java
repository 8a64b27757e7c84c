package dev.liveview.benchmarks.async;

import dev.liveview.benchmarks.measure.Jvm;
import dev.liveview.benchmarks.measure.Report;
import dev.liveview.benchmarks.measure.Spread;
import dev.liveview.benchmarks.pages.Async1000Live;
import dev.liveview.benchmarks.pages.TwinPages;
import dev.liveview.benchmarks.visit.SocketVisit;
import dev.liveview.benchmarks.visit.SocketVisit.Seen;
import dev.liveview.netty.LiveServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;

/** How soon a page with 1,000 tasks of 100 ms shows all of them, and how many diffs that takes: joins over a real WebSocket, one at a time. */
public final class ManyTasks {
    private static final String PAGE = "/async1000";
    private static final int WARM_UP = 20;
    private static final double MOST_MILLIS = 150;
    private static final double MOST_DIFFS = 50;

    private ManyTasks() {}

    /** Measures so many joins, of a server in this process, after some that are not measured. */
    public static void run(Report report, int runs) throws IOException, InterruptedException {
        try (LiveServer server = TwinPages.serve(0);
                HttpClient http = HttpClient.newHttpClient()) {
            SocketVisit visit = new SocketVisit(http, URI.create(server.url()));
            visits(visit, WARM_UP);
            report.line(
                    "%s, %d tasks of 100 ms, %d joins after %d: %s",
                    PAGE, Async1000Live.TASKS, runs, WARM_UP, Jvm.summary());
            print(report, visits(visit, runs));
        }
    }

    private static List<Seen> visits(SocketVisit visit, int count) throws IOException, InterruptedException {
        List<Seen> seen = new ArrayList<>();
        while (seen.size() < count) {
            seen.add(visit.until(PAGE, "\"" + Async1000Live.TASKS + "\""));
        }
        return seen;
    }

    private static void print(Report report, List<Seen> seen) {
        Spread shown = Spread.of(seen.stream().map(Seen::shownMillis).toList());
        Spread diffs = Spread.of(seen.stream().map(Seen::diffs).toList());
        report.line("join until all are shown, ms: %s", shown);
        report.line("diffs: %s", diffs);
        report.bound(shown.median() <= MOST_MILLIS, "the median is at most %.0f ms", MOST_MILLIS);
        report.bound(diffs.max() <= MOST_DIFFS, "never more than %.0f diffs", MOST_DIFFS);
    }
}
