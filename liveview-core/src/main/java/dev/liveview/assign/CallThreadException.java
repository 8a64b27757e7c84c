package dev.liveview.assign;

import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;

/** A method of a view was called on a thread that is not the view's own, most often inside a task. */
public final class CallThreadException extends LiveViewException {
    private static final long serialVersionUID = 1L;
    private static final ErrorCode CODE = ErrorCode.app("view.call-thread");

    private CallThreadException(String message) {
        super(CODE, message);
    }

    static CallThreadException called(String owner, String call, Thread thread) {
        return new CallThreadException("""
                %s: %s(...) was called on thread '%s'; it belongs into a callback of the view

                Inside a task, bring the value and let the view act on it when it arrives:

                    startAsync("key", () -> load(), outcome -> %s(...));

                Or send the view a message, from any thread, and act in handleInfo:

                    self().send(new Loaded(value));\
                """.formatted(owner, call, thread.getName(), call));
    }
}
