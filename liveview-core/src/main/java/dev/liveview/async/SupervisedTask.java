package dev.liveview.async;

import dev.liveview.metrics.TaskEnd;
import dev.liveview.metrics.TaskSpan;
import dev.liveview.metrics.TaskWatch;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A task in its supervisor's books: when it came, when it began, on which thread. <i>Safe to call from any thread.</i> */
final class SupervisedTask {
    private final String supervisor;
    private final RunningTask task;
    private final Runnable work;
    private final long number;
    private final Instant submitted = Instant.now();
    private final long submittedNanos = System.nanoTime();
    private volatile @Nullable Instant begun;
    private volatile @Nullable Thread thread;
    private final AtomicBoolean claimed = new AtomicBoolean();

    SupervisedTask(String supervisor, RunningTask task, Runnable work, long number) {
        this.supervisor = supervisor;
        this.task = task;
        this.work = work;
        this.number = number;
    }

    RunningTask task() {
        return task;
    }

    /** It is its turn, though it may not have a thread yet. */
    void begins() {
        begun = Instant.now();
    }

    /** The thread that is to run it and the one that withdraws it both ask: true for whoever asks first. */
    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    TaskInfo info() {
        Thread runs = thread;
        return new TaskInfo(
                number,
                supervisor,
                task.view(),
                task.keyText(),
                submitted,
                begun,
                runs == null ? null : runs.getName());
    }

    /** Runs the work on the calling thread. Leaves it as it was found, for it may belong to a pool. */
    void run(TaskWatch watch) {
        thread = Thread.currentThread();
        TaskSpan span = span(watch);
        try {
            work.run();
        } finally {
            task.finish();
            Thread.interrupted();
            span.ended(task.ending());
        }
    }

    /** It has ended and never ran. */
    void neverRan(TaskWatch watch, TaskEnd end) {
        span(watch).ended(end);
    }

    private TaskSpan span(TaskWatch watch) {
        return watch.begins(task.view(), task.keyText(), System.nanoTime() - submittedNanos);
    }
}
