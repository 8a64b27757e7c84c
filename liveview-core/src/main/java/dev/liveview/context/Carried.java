package dev.liveview.context;

import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Everything that goes along from a callback into a task that it started. <i>Safe to call from any thread.</i> */
public final class Carried {
    private static final ErrorCode NOT_RUN = ErrorCode.app("async.context-lost-task");

    private final LiveContext context;
    private final @Nullable Map<String, String> mdc;
    private final List<TaskContext.Scope> scopes;

    private Carried(LiveContext context, @Nullable Map<String, String> mdc, List<TaskContext.Scope> scopes) {
        this.context = context;
        this.mdc = mdc;
        this.scopes = scopes;
    }

    /** What is current on this thread now. */
    public static Carried of(List<TaskContext> contexts) {
        return new Carried(
                LiveContext.current(),
                MDC.getCopyOfContextMap(),
                contexts.stream().map(TaskContext::capture).toList());
    }

    /** Does the work with all of it in place, and takes it away again. */
    public <T extends @Nullable Object> T around(Callable<? extends T> work) throws Exception {
        Work<T> inner = new Work<>(work);
        Runnable step = inner;
        for (TaskContext.Scope scope : scopes.reversed()) {
            Runnable wrapped = step;
            step = () -> scope.run(wrapped);
        }
        context.enter();
        if (mdc != null) {
            MDC.setContextMap(mdc);
        }
        try {
            step.run();
            return inner.answer();
        } finally {
            LiveContext.leave();
            MDC.clear();
        }
    }

    /** The work as something that a scope can run: what comes of it waits here until all scopes have been left. */
    private static final class Work<T extends @Nullable Object> implements Runnable {
        private final Callable<? extends T> work;
        private @Nullable T value;
        private @Nullable Throwable problem;
        private boolean done;

        Work(Callable<? extends T> work) {
            this.work = work;
        }

        @Override
        public void run() {
            try {
                value = work.call();
            } catch (Throwable e) { // it is thrown again by answer()
                problem = e;
            }
            done = true;
        }

        @SuppressWarnings("NullAway") // T may include null
        T answer() throws Exception {
            switch (problem) {
                case null -> {}
                case Exception exception -> throw exception;
                case Error error -> throw error;
                default -> throw new IllegalStateException(problem);
            }
            if (!done) {
                throw new LiveViewException(
                        NOT_RUN,
                        "a TaskContext did not run the task that it was given; its Scope must call task.run()");
            }
            return value;
        }
    }
}
