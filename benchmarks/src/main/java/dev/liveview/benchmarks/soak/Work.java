package dev.liveview.benchmarks.soak;

import dev.liveview.async.AsyncError;
import dev.liveview.async.Task;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What a task does, while it holds a connection. */
enum Work {
    /** Asks the database and brings what it says. */
    ANSWER {
        @Override
        String run(Task task, Database database) throws Exception {
            return database.with(Database::ping);
        }
    },
    /** Fails as its author expects. */
    EXPECTED {
        @Override
        String run(Task task, Database database) throws Exception {
            return database.with(connection -> {
                throw new AsyncError("no " + Database.ping(connection));
            });
        }
    },
    /** Fails as nobody expects. */
    BUG {
        @Override
        String run(Task task, Database database) throws Exception {
            return database.with(connection -> {
                throw new IllegalStateException("a bug after " + Database.ping(connection));
            });
        }
    },
    /** Waits for what never comes; ends by interruption. */
    HANG {
        @Override
        String run(Task task, Database database) throws Exception {
            return database.with(connection -> {
                new CountDownLatch(1).await();
                return "what never comes";
            });
        }
    },
    /** Waits for a statement that never ends; ends when that is cancelled. */
    STATEMENT {
        @Override
        String run(Task task, Database database) throws Exception {
            return database.with(connection -> {
                try (Statement statement = connection.createStatement()) {
                    task.onCancel(statement::cancel);
                    return "sum " + Database.endless(statement);
                }
            });
        }
    },
    /** Does not listen to interruption; looks now and then whether it is still wanted. */
    LOOKING {
        @Override
        String run(Task task, Database database) throws Exception {
            return database.with(connection -> {
                while (!task.isCancelled()) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
                }
                return "not wanted any more";
            });
        }
    };

    /** Does it, on the task's own thread. */
    abstract String run(Task task, Database database) throws Exception;

    /** Whether it holds its thread inside of a driver: such work belongs on platform threads as long as drivers may pin virtual ones. */
    boolean isInDriver() {
        return this == STATEMENT;
    }
}
