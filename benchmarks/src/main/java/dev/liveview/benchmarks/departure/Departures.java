package dev.liveview.benchmarks.departure;

import dev.liveview.benchmarks.measure.Jvm;
import dev.liveview.benchmarks.measure.Report;
import dev.liveview.benchmarks.measure.Waiting;
import dev.liveview.benchmarks.pages.CounterLive;
import dev.liveview.benchmarks.pages.TableLive;
import dev.liveview.benchmarks.pages.TwinPages;
import dev.liveview.benchmarks.visit.Visit;
import dev.liveview.transport.LiveEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Thousands of views of two twin pages, and of one with components, a stream, a timer and a task, are joined in memory, through the real endpoint and channel, all alive at the same time; each handles an event.
 * Then half of them leave as a browser does that goes to another page, and half lose their connection. Memory and threads must be what they were before.
 */
public final class Departures {
    private static final Map<String, String> EVENTS =
            new TreeMap<>(Map.of("/counter", "inc", "/household", "write", "/table", "update_one"));
    private static final int WARM_UP_VIEWS = 500;

    /** About 200 bytes for each of 10,000 views, or 400 of 5,000, none of which takes less than 4,000. */
    private static final long MOST_HEAP_LEFT = 2 << 20;

    private static final List<String> LEFTOVERS = List.of(
            CounterLive.class.getName(),
            TableLive.class.getName(),
            HouseholdLive.class.getName(),
            HouseholdLive.Member.class.getName(),
            "dev.liveview.channel.ConnectedView",
            "dev.liveview.channel.SocketSession",
            "dev.liveview.mailbox.Mailbox");

    private final Report report;
    private final LiveEndpoint endpoint = LiveEndpoint.of(
            TwinPages.app().routes(routes -> routes.live("/household", HouseholdLive::new)), "/client.js");

    private Departures(Report report) {
        this.report = report;
    }

    /**
     * Lets so many views of each page come and go.
     *
     * @param views how many there are at the same time
     */
    public static void run(Report report, int views) {
        Departures departures = new Departures(report);
        EVENTS.forEach((page, event) -> departures.comeAndGo(page, event, WARM_UP_VIEWS));
        report.line("%d views of each page: %s", views, Jvm.summary());
        EVENTS.forEach((page, event) -> departures.measured(page, event, views));
        departures.endpoint.close();
    }

    private void measured(String page, String event, int views) {
        long heap = Jvm.liveHeap();
        int threads = Jvm.platformThreads().size();
        report.line("%s: %d views have come; %.1f MiB live before", page, views, heap / 1048576.0);
        comeAndGo(page, event, views);
        nothingIsLeft(heap, threads);
    }

    private void comeAndGo(String page, String event, int views) {
        List<Visit> visits = new ArrayList<>();
        while (visits.size() < views) {
            Visit visit = Visit.open(endpoint, page);
            visit.click(event, "{\"value\":\"\"}");
            visits.add(visit);
        }
        for (int i = 0; i < views; i += 2) {
            visits.get(i).leave();
        }
        visits.forEach(Visit::close);
    }

    private void nothingIsLeft(long heapBefore, int threadsBefore) {
        boolean noThread = Waiting.until(() -> Jvm.virtualThreads() == 0);
        report.bound(noThread, "no virtual thread (%s)", noThread ? List.of() : Jvm.namesOfVirtualThreads());
        report.bound(
                Waiting.until(() -> Jvm.live(LEFTOVERS) == 0),
                "no object of a view, a channel or a mailbox (%d)",
                Jvm.live(LEFTOVERS));
        int threads = Jvm.platformThreads().size();
        // the scheduler of virtual threads starts and ends its own, at most one for each processor
        report.bound(
                threads <= threadsBefore + Runtime.getRuntime().availableProcessors(),
                "platform threads: %d before, %d after",
                threadsBefore,
                threads);
        long heap = Jvm.liveHeap();
        report.bound(
                heap - heapBefore <= MOST_HEAP_LEFT,
                "live heap: %,d KiB before, %,d KiB after",
                heapBefore >> 10,
                heap >> 10);
    }
}
