package dev.liveview.benchmarks.async;

import dev.liveview.async.TaskSupervisor;
import dev.liveview.benchmarks.measure.Jvm;
import dev.liveview.benchmarks.measure.Report;
import dev.liveview.benchmarks.measure.Waiting;
import dev.liveview.benchmarks.visit.Visit;
import dev.liveview.router.LiveApp;
import dev.liveview.transport.LiveEndpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * 100,000 tasks that sleep one second, started from 1,000 views that were joined in memory: how long until all outcomes are handled, and what is
 * left when the views have gone.
 */
public final class TaskFlood {
    static final int TASKS_PER_VIEW = 100;
    static final Duration TASK_LENGTH = Duration.ofSeconds(1);

    private static final int VIEWS = 1_000;
    private static final int WARM_UP_FLOODS = 3;
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final long MOST_HEAP_LEFT = 8 << 20;
    private static final List<String> LEFTOVERS =
            List.of(FloodLive.class.getName(), "dev.liveview.channel.ConnectedView", "dev.liveview.async.RunningTask");

    private final Report report;
    private final List<Visit> visits = new ArrayList<>();
    private final FloodGauge gauge = new FloodGauge();
    private final TaskSupervisor supervisor = TaskSupervisor.create("flood");
    private final LiveEndpoint endpoint = LiveEndpoint.of(
            LiveApp.of(routes -> routes.live("/", () -> new FloodLive(gauge)))
                    .secret("not a secret: nothing of this leaves the process")
                    .development(false)
                    .supervisor(supervisor),
            "/none.js");

    private TaskFlood(Report report) {
        this.report = report;
    }

    /** Measures it once, after floods that are not measured. */
    public static void run(Report report) {
        new TaskFlood(report).run();
    }

    private void run() {
        for (int i = 0; i < WARM_UP_FLOODS; i++) {
            flood();
            leave();
        }
        int platformThreads = Jvm.platformThreads().size();
        long heap = Jvm.liveHeap();
        report.line("%d views with %d tasks of %s each: %s", VIEWS, TASKS_PER_VIEW, TASK_LENGTH, Jvm.summary());
        measured();
        leave();
        report.line("as many bare virtual threads: %.2f s", bare().toMillis() / 1e3);
        endpoint.close();
        supervisor.close();
        nothingIsLeft(platformThreads, heap);
    }

    private Duration flood() {
        int expected = gauge.handled() + VIEWS * TASKS_PER_VIEW;
        while (visits.size() < VIEWS) {
            visits.add(Visit.open(endpoint, "/"));
        }
        long begin = System.nanoTime();
        visits.forEach(visit -> visit.send("start", "{}"));
        boolean all = Waiting.until(() -> gauge.handled() == expected && supervisor.running() == 0);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        report.bound(all, "%d tasks ended and were handled by their views", VIEWS * TASKS_PER_VIEW);
        return took;
    }

    private void leave() {
        visits.forEach(Visit::leave);
        visits.forEach(Visit::close);
        visits.clear();
    }

    private void measured() {
        Duration processorTime = Jvm.processorTime();
        Duration took = flood();
        processorTime = Jvm.processorTime().minus(processorTime);
        Runtime runtime = Runtime.getRuntime();
        report.line(
                "all ended after %.2f s, with %.2f s of processor time and %d diffs; the heap was at %d MiB then",
                took.toMillis() / 1e3,
                processorTime.toMillis() / 1e3,
                visits.stream().mapToLong(Visit::diffs).sum(),
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        report.bound(took.compareTo(LONGEST) <= 0, "within %s", LONGEST);
    }

    /** What the machine needs for the same without views and tasks, at the same time of day: the floor. */
    private static Duration bare() {
        AtomicInteger left = new AtomicInteger(VIEWS * TASKS_PER_VIEW);
        long begin = System.nanoTime();
        for (int i = 0; i < VIEWS * TASKS_PER_VIEW; i++) {
            Thread.ofVirtual().start(() -> {
                LockSupport.parkNanos(TASK_LENGTH.toNanos());
                left.decrementAndGet();
            });
        }
        Waiting.until(() -> left.get() == 0);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private void nothingIsLeft(int platformThreadsBefore, long heapBefore) {
        report.bound(Waiting.until(() -> gauge.views() == 0), "no view has not ended (%d)", gauge.views());
        report.bound(supervisor.running() + supervisor.waiting() == 0, "no task is registered");
        boolean noThread = Waiting.until(() -> Jvm.virtualThreads() == 0);
        report.bound(noThread, "no virtual thread (%s)", noThread ? List.of() : Jvm.namesOfVirtualThreads());
        int platformThreads = Jvm.platformThreads().size();
        report.bound(
                platformThreads <= platformThreadsBefore + Runtime.getRuntime().availableProcessors(),
                "platform threads: %d before, %d after",
                platformThreadsBefore,
                platformThreads);
        report.bound(Jvm.live(LEFTOVERS) == 0, "no object of a view or a task");
        long heap = Jvm.liveHeap();
        report.bound(
                heap - heapBefore <= MOST_HEAP_LEFT,
                "live heap: %.1f MiB before, %.1f MiB after",
                heapBefore / 1048576.0,
                heap / 1048576.0);
    }
}
