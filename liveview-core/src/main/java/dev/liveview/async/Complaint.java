package dev.liveview.async;

import dev.liveview.mailbox.Alarm;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of a task that was interrupted and goes on, once, after a while, and of its end if it told. <i>Safe to call from any thread.</i> */
final class Complaint {
    private static final Logger LOG = LoggerFactory.getLogger(Complaint.class);

    private final String view;
    private final String key;
    private final Supplier<StackTraceElement @Nullable []> whereItIs;
    private final long since = System.nanoTime();
    private final Alarm.Setting alarm;
    private volatile boolean told;

    /** @param whereItIs the stack of the task's thread, or null if it has ended */
    Complaint(String view, String key, Duration patience, Supplier<StackTraceElement @Nullable []> whereItIs) {
        this.view = view;
        this.key = key;
        this.whereItIs = whereItIs;
        this.alarm = Alarm.once(
                patience, () -> Thread.ofVirtual().name(view + "-complaint").start(this::tell));
    }

    private void tell() {
        StackTraceElement[] stack = whereItIs.get();
        if (stack == null) {
            return;
        }
        Throwable place = new Throwable("where the task is");
        place.setStackTrace(stack);
        LOG.warn(
                "{}: task '{}' was interrupted {} ms ago and still runs; it cannot reach the view any more, but holds its thread and what it uses: end loops"
                        + " when task.isCancelled(), let InterruptedException through, and register task.onCancel(...) for what cannot be interrupted",
                view,
                key,
                millis(),
                place);
    }

    /** It is about to tell: called while the task cannot end. */
    void tells() {
        told = true;
    }

    /** The task has ended. */
    void ended() {
        alarm.cancel();
        if (told) {
            LOG.info("{}: task '{}' has ended, {} ms after it was interrupted", view, key, millis());
        }
    }

    private long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
    }
}
