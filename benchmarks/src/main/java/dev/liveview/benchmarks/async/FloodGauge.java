package dev.liveview.benchmarks.async;

import java.util.concurrent.atomic.AtomicInteger;

/** How many views there are, and how many outcomes they have handled. <i>Safe to call from any thread.</i> */
public final class FloodGauge {
    private final AtomicInteger views = new AtomicInteger();
    private final AtomicInteger handled = new AtomicInteger();

    void viewBegan() {
        views.incrementAndGet();
    }

    void viewEnded() {
        views.decrementAndGet();
    }

    void taskHandled() {
        handled.incrementAndGet();
    }

    int views() {
        return views.get();
    }

    int handled() {
        return handled.get();
    }
}
