package dev.liveview.template;

/**
 * What {@code sendUpdate} does with a stateful component.
 *
 * @param <C> the component
 */
@FunctionalInterface
public interface ComponentAction<C> {
    /** Does it, on the view's own thread. What it throws is treated like what an event of the component throws. */
    void run(C component) throws Exception;
}
