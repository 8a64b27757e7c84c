package dev.liveview.benchmarks.soak;

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
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One server, the visitors that come to it at the same time until it stops, and the search for what they left. */
final class Round {
    private static final int VISITORS = 12;
    private static final List<String> LEFTOVERS =
            List.of(SoakLive.class.getName(), "dev.liveview.channel.ConnectedView", "dev.liveview.async.RunningTask");

    private final Surroundings surroundings;
    private final TaskSupervisor tasks;
    private final Report report;

    Round(Surroundings surroundings, TaskSupervisor tasks, Report report) {
        this.surroundings = surroundings;
        this.tasks = tasks;
        this.report = report;
    }

    /** Lets visitors come for so long, then stops the server under those who are there. */
    void run(Duration duration, long seed) throws InterruptedException {
        LiveEndpoint endpoint = LiveEndpoint.of(
                LiveApp.of(routes -> routes.live("/", () -> new SoakLive(surroundings)))
                        .secret("not a secret: nothing of this leaves the process")
                        .development(false)
                        .supervisor(tasks),
                "/none.js");
        long begin = System.nanoTime();
        BooleanSupplier isOver = () -> System.nanoTime() - begin > duration.toNanos();
        SplittableRandom random = new SplittableRandom(seed);
        List<Visitor> visitors = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        while (visitors.size() < VISITORS) {
            Visitor visitor = new Visitor(endpoint, random.split(), isOver);
            visitors.add(visitor);
            threads.add(Thread.ofPlatform()
                    .name("visitor-" + visitors.size())
                    .uncaughtExceptionHandler((thread, e) -> report.broken("%s: %s", thread.getName(), e))
                    .start(visitor));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        endpoint.close();
        visitors.forEach(visitor -> visitor.stillOpen().forEach(Visit::close));
    }

    /** Waits until all of it has gone; reports what does not go. */
    void leavesNothing() {
        Tally tally = surroundings.tally();
        TaskSupervisor statements = surroundings.statements();
        gone("views without an end", () -> tally.count(Tally.VIEWS_JOINED) - tally.count(Tally.VIEWS_ENDED));
        gone("registered tasks", () -> registered(tasks) + registered(statements), tasks::tasks, statements::tasks);
        gone("task bodies without an end", () -> tally.count(Tally.BODIES_BEGUN) - tally.count(Tally.BODIES_ENDED));
        gone("connections in use", () -> surroundings.database().inUse());
        gone("virtual threads", Jvm::virtualThreads, Jvm::namesOfVirtualThreads);
        gone("platform threads of tasks", () -> platformThreads().size(), Round::platformThreads);
        gone("objects of views and tasks", () -> Jvm.live(LEFTOVERS));
    }

    private void gone(String what, LongSupplier count, Supplier<?>... names) {
        boolean gone = report.holds() ? Waiting.until(() -> count.getAsLong() == 0) : count.getAsLong() == 0;
        if (!gone) {
            report.broken(
                    "%s: %d %s",
                    what, count.getAsLong(), Stream.of(names).map(Supplier::get).toList());
        }
    }

    private static long registered(TaskSupervisor supervisor) {
        return supervisor.running() + supervisor.waiting();
    }

    private static List<String> platformThreads() {
        return Jvm.platformThreads().stream()
                .filter(name -> name.startsWith("statements: "))
                .toList();
    }
}
