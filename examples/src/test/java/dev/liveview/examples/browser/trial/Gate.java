package dev.liveview.examples.browser.trial;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What a test holds to decide when a view goes on with an event: the view's answer is on its way for as long as the gate is closed. <i>Safe to call from
 * any thread.</i>
 */
public final class Gate {
    private static final Map<String, Gate> ALL = new ConcurrentHashMap<>();
    private static final long PATIENCE_SECONDS = 20;

    private final String name = UUID.randomUUID().toString();
    private volatile CountDownLatch obstacle = new CountDownLatch(0);

    private Gate() {}

    /** A new gate, open. */
    public static Gate create() {
        Gate gate = new Gate();
        ALL.put(gate.name, gate);
        return gate;
    }

    /** What a view of this gate gets as its query. */
    public String query() {
        return "?gate=" + name;
    }

    /** Makes views wait. */
    public void close() {
        obstacle = new CountDownLatch(1);
    }

    /** Lets them go on. */
    public void open() {
        obstacle.countDown();
    }

    /** Waits until a gate is open. */
    static void pass(String name) throws InterruptedException {
        Gate gate = ALL.get(name);
        if (gate != null && !gate.obstacle.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no test opened the gate");
        }
    }
}
