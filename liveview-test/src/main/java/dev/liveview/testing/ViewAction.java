package dev.liveview.testing;

import dev.liveview.LiveView;

/**
 * What a test does inside of a view, on the view's own thread.
 *
 * @param <V> the view's class
 * @param <E> what it may throw besides unchecked exceptions
 */
@FunctionalInterface
public interface ViewAction<V extends LiveView, E extends Exception> {
    /** Does it. */
    void run(V view) throws E;
}
