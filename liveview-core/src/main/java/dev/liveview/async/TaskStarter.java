package dev.liveview.async;

import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import org.jspecify.annotations.Nullable;

/** What starts and cancels tasks for an owner, when its callback returns. <i>Only on the view's own thread.</i> */
public interface TaskStarter {
    /** Starts a task under a key. In a first HTTP render, where nobody would see its outcome, it does nothing. */
    <T extends @Nullable Object> void start(
            Object key, AsyncOptions options, Task.Body<T> body, Task.OnOutcome<T> handler);

    /** Ends the task under a key. */
    void cancel(Object key, @Nullable Object reason);

    /**
     * Checks what a task is started with, at the call that a user wrote.
     *
     * @throws LiveViewException if one is null
     */
    static void requireArguments(String owner, @Nullable Object key, @Nullable Object task, @Nullable Object callback) {
        if (key == null) {
            throw missing(
                    owner + ": startAsync was given null instead of a key; use a text, or any value with equals()");
        }
        if (task == null) {
            throw missing(owner + ": startAsync('" + key + "') was given null instead of a task; pass the code to run");
        }
        if (callback == null) {
            throw missing(owner + ": startAsync('" + key
                    + "') was given null instead of a callback; leave it away and override handleAsync");
        }
    }

    private static LiveViewException missing(String message) {
        return new LiveViewException(ErrorCode.app("async.null-argument"), message);
    }
}
