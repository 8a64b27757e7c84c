package dev.liveview.testing.channel;

import dev.liveview.LiveView;

/** What is done inside of a view, on its own thread. */
@FunctionalInterface
public interface Looking {
    /** Does it; what it throws comes back to the test. */
    void at(LiveView view) throws Throwable;
}
