package dev.liveview.cancelling;

import dev.liveview.async.Task;
import dev.liveview.mailbox.Alarm;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cancels one statement when its task is told to end, again and again until the guard is closed. <i>Safe to call from any thread.</i>
 */
final class StatementGuard implements Task.Registration {
    /*
     * A driver ignores the cancelling of a statement that does not run. A task that is told to end when it has registered its statement and not
     * yet executed it would then run the query after all, and end by the interrupt that breaks the connection: hence again and again.
     */
    private static final Logger LOG = LoggerFactory.getLogger(StatementGuard.class);
    private static final Duration PERIOD = Duration.ofMillis(50);
    private static final int MOST_TIMES = 200; // ten seconds, for guards that nobody closes
    private static final String CANCELLED_STATE = "57014"; // "query canceled", as PostgreSQL and H2 say it

    private final Task task;
    private final Statement statement;
    private final ReentrantLock lock = new ReentrantLock();
    private int times;
    private boolean closed;
    private Alarm.@Nullable Setting repeating;

    private StatementGuard(Task task, Statement statement) {
        this.task = task;
        this.statement = statement;
    }

    static Task.Registration guard(Task task, Statement statement) throws SQLException {
        if (task.isCancelled()) {
            throw new SQLException(
                    task.view() + ": task '" + task.key() + "' was told to end; it runs no more statements",
                    CANCELLED_STATE);
        }
        StatementGuard guard = new StatementGuard(task, statement);
        Task.Registration hook = task.onCancel(guard::cancelUntilClosed);
        return () -> {
            guard.close();
            hook.close();
        };
    }

    private void cancelUntilClosed() {
        lock.lock();
        try {
            if (!closed) {
                repeating = Alarm.every(PERIOD, () -> Thread.ofVirtual().start(this::cancelAgain));
                cancel();
            }
        } finally {
            lock.unlock();
        }
    }

    private void cancelAgain() {
        if (lock.tryLock()) {
            try {
                if (!closed) {
                    cancel();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    private void cancel() {
        try {
            statement.cancel();
            if (++times == MOST_TIMES) {
                stopRepeating();
            }
        } catch (SQLException e) {
            LOG.warn("{}: a statement of task '{}' could not be cancelled", task.view(), task.key(), e);
            closed = true;
            stopRepeating();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            stopRepeating();
        } finally {
            lock.unlock();
        }
    }

    private void stopRepeating() {
        if (repeating != null) {
            repeating.cancel();
        }
    }
}
