package dev.liveview.async;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.async.RunningTask.EndingTimes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** An owner of tasks whose mailbox a test empties by hand. */
final class TestOwner implements AutoCloseable {
    static final String NAME = "OrgLive";

    /** Quick where a test waits for it, and never where it does not. */
    static final EndingTimes QUICK = new EndingTimes(Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofHours(1));

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final BlockingQueue<Tasks.Report> mailbox = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> happened = new LinkedBlockingQueue<>();
    private final List<String> handled = new ArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private final TaskSupervisor supervisor = TaskSupervisor.create("tests");
    private final Tasks tasks;

    TestOwner() {
        this(Tasks.DEFAULT_MAX_ALIVE, EndingTimes.DEFAULT);
    }

    TestOwner(int maxAlive, EndingTimes times) {
        tasks = new Tasks(NAME, supervisor, maxAlive, times, mailbox::add);
    }

    Tasks tasks() {
        return tasks;
    }

    TaskSupervisor supervisor() {
        return supervisor;
    }

    void start(Object key, Task.Body<String> body) {
        start(key, AsyncOptions.DEFAULT, body);
    }

    void start(Object key, AsyncOptions options, Task.Body<String> body) {
        tasks.start(key, options, body, outcome -> handled.add(key + ": " + text(outcome)));
    }

    private static String text(AsyncOutcome<String> outcome) {
        return switch (outcome) {
            case AsyncOutcome.Ok<String>(String value) -> "ok " + value;
            case AsyncOutcome.Failed<String>(Failure.Expected(var reason, var ignored)) -> "expected " + reason;
            case AsyncOutcome.Failed<String>(Failure.Exit(var kind, var reason, var cause)) ->
                kind + " " + reason + " " + cause;
        };
    }

    /** A body that waits until it is interrupted, and tells. */
    String untilInterrupted(Task task) {
        happened.add("running");
        try {
            never.await();
            return "never";
        } catch (InterruptedException e) {
            happened.add("interrupted");
            return "came back all the same";
        }
    }

    /** Something happened that the test waits for. */
    void tell(String what) {
        happened.add(what);
    }

    /** The next thing that happened. */
    String next() throws InterruptedException {
        String what = happened.poll(DEADLINE.toSeconds(), TimeUnit.SECONDS);
        assertThat(what).as("something happens within %s", DEADLINE).isNotNull();
        return what;
    }

    boolean nothingHappened() {
        return happened.isEmpty();
    }

    Tasks.Report report() throws InterruptedException {
        Tasks.Report report = mailbox.poll(DEADLINE.toSeconds(), TimeUnit.SECONDS);
        assertThat(report).as("a task reports within %s", DEADLINE).isNotNull();
        return report;
    }

    boolean nothingReported() {
        return mailbox.isEmpty();
    }

    void handleNext() throws Exception {
        tasks.handle(report());
    }

    List<String> handled() {
        return handled;
    }

    /** Waits until it holds. */
    static void eventually(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        boolean happened = condition.getAsBoolean();
        while (!happened && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            happened = condition.getAsBoolean();
        }
        assertThat(happened).as(what).isTrue(); // it may not last
    }

    /** A task that was never started. */
    static RunningTask idleTask(Object key) {
        return new RunningTask(NAME, key, EndingTimes.DEFAULT, new RunningTask.Keeper() {
            @Override
            public void stopped(Failure.Kind kind, String reason) {}

            @Override
            public void gone() {}
        });
    }

    @Override
    public void close() {
        tasks.endAll();
        supervisor.close();
    }
}
