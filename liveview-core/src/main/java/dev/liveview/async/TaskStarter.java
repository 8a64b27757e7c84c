package dev.liveview.async;

import org.jspecify.annotations.Nullable;

/** What starts and cancels tasks for an owner, when its callback returns. <i>Only on the view's own thread.</i> */
public interface TaskStarter {
    /** Starts a task under a key. In a first HTTP render, where nobody would see its outcome, it does nothing. */
    <T extends @Nullable Object> void start(
            Object key, AsyncOptions options, Task.Body<T> body, Task.OnOutcome<T> handler);

    /** Ends the task under a key. */
    void cancel(Object key, @Nullable Object reason);
}
