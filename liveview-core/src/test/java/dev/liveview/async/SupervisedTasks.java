package dev.liveview.async;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Tasks of one owner, each of which runs until the test lets it end; their outcomes are written down as they arrive in the mailbox. */
final class SupervisedTasks {
    static final String VIEW = "OrgLive";
    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<Tasks.Report> mailbox = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> handled = new LinkedBlockingQueue<>();
    private final Map<Object, CompletableFuture<String>> values = new ConcurrentHashMap<>();
    private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
    private final Tasks tasks;

    SupervisedTasks(TaskSupervisor supervisor) {
        tasks = new Tasks(VIEW, supervisor, mailbox::add);
    }

    void start(String key) {
        start(key, AsyncOptions.DEFAULT);
    }

    void start(String key, AsyncOptions options) {
        CompletableFuture<String> value = new CompletableFuture<>();
        values.put(key, value);
        start(key, options, task -> {
            begun.add(key);
            return value.get();
        });
    }

    void start(String key, AsyncOptions options, Task.Body<String> body) {
        tasks.start(key, options, body, outcome -> handled.add(key + ": " + text(outcome)));
    }

    void end(String key) {
        values.get(key).complete("done");
    }

    void cancel(String key) {
        tasks.cancel(key, "enough");
    }

    void endAll() {
        tasks.endAll();
    }

    /** The key of the task that began to run next. */
    String nextToBegin() throws InterruptedException {
        return begun.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    boolean noneBegan() {
        return begun.isEmpty();
    }

    /** Handles the next outcome. */
    String outcome() throws Exception {
        Tasks.Report report = mailbox.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(report).as("an outcome").isNotNull();
        tasks.handle(report);
        return handled.remove();
    }

    private static String text(AsyncOutcome<String> outcome) {
        return switch (outcome) {
            case AsyncOutcome.Ok<String>(String value) -> "ok " + value;
            case AsyncOutcome.Failed<String>(Failure.Expected expected) -> "expected " + expected.reason();
            case AsyncOutcome.Failed<String>(Failure.Exit exit) -> exit.kind() + " " + exit.reason();
        };
    }

    static void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - deadline).as(what).isNegative();
            Thread.onSpinWait();
        }
    }
}
