package dev.liveview.stream;

import dev.liveview.assign.Cells;
import dev.liveview.async.AsyncOptions;
import dev.liveview.async.AsyncOutcome;
import dev.liveview.async.AsyncResult;
import dev.liveview.async.TaskStarter;
import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code streamAsync}: items from a task, and how it goes. <i>Only on the view's own thread.</i> */
public final class StreamLoading {
    private static final ErrorCode NO_ITEMS = ErrorCode.app("stream.no-items");

    private StreamLoading() {}

    private record Key(LiveStream<?> stream) {
        @Override
        public String toString() {
            return stream.name();
        }
    }

    /** Ends the task that loads a stream, if there is one. */
    public static void cancel(TaskStarter tasks, LiveStream<?> stream, Object reason) {
        tasks.cancel(new Key(stream), reason);
    }

    /** Starts the task. */
    public static <T> void start(
            TaskStarter tasks,
            Cells owner,
            LiveStream<T> stream,
            AsyncOptions options,
            UnaryOperator<StreamOptions> insertion,
            Callable<? extends @Nullable Iterable<? extends T>> body) {
        check(owner, stream, body);
        AsyncResult<Boolean> before = stream.result();
        boolean keep = before.isOk() && !options.isReset();
        stream.result(keep ? AsyncResult.loading(before) : AsyncResult.loading());
        String name = owner.owner() + ": the task of streamAsync('" + stream.name() + "')";
        tasks.<Iterable<? extends T>>start(new Key(stream), options, task -> items(name, body.call()), outcome -> {
            switch (outcome) {
                case AsyncOutcome.Ok<Iterable<? extends T>>(Iterable<? extends T> items) -> {
                    stream.result(AsyncResult.ok(stream.result(), true));
                    stream.insertAll(items, insertion);
                }
                case AsyncOutcome.Failed<Iterable<? extends T>> failed ->
                    stream.result(AsyncResult.failed(stream.result(), failed.failure()));
            }
        });
    }

    private static <I> I items(String name, @Nullable I items) {
        if (items == null) {
            throw new LiveViewException(
                    NO_ITEMS, name + " brought null instead of items; return an empty list if there are none");
        }
        return items;
    }

    private static void check(Cells owner, @Nullable LiveStream<?> stream, @Nullable Object body) {
        if (stream == null || body == null) {
            throw new LiveViewException(
                    ErrorCode.app("async.null-argument"),
                    owner.owner() + ": streamAsync was given null instead of a "
                            + (stream == null ? "stream" : "task"));
        }
        if (!stream.belongsTo(owner)) {
            throw new LiveViewException(
                    ErrorCode.app("async.foreign-cell"),
                    owner.owner() + ": streamAsync was given the stream '" + stream.name()
                            + "' of another view or component; give it one of its own");
        }
    }
}
