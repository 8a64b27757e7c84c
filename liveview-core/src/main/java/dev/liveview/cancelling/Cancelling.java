package dev.liveview.cancelling;

import dev.liveview.async.Task;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CancellationException;

/**
 * Ways to wait in a task that end when the task is told to end, so that what waited at the other side ends too and no connection breaks.
 *
 * <pre>{@code
 * assignAsync(songs, task -> {
 *     var grace = Cancelling.gracefully(task);
 *     try (grace;
 *             var connection = pool.getConnection();
 *             var statement = connection.prepareStatement(SQL)) {
 *         var guard = Cancelling.statement(task, statement);
 *         try (guard) {
 *             return songs(statement.executeQuery());
 *         }
 *     }
 * });
 *
 * assignAsync(forecast, task -> parse(Cancelling.send(task, client, request, BodyHandlers.ofString()).body()));
 * }</pre>
 *
 * <p>A method that is not handed the task, and may be called outside tasks too, asks {@link Task#ifRunning()}.
 *
 * <p><i>Safe to call from any thread.</i>
 */
public final class Cancelling {
    private Cancelling() {}

    /**
     * Gives the task its second to end by itself before it is interrupted, also where it has nothing that could be cancelled. Take it before a connection:
     * an interrupt would break that not only in a query, but also while it is opened, prepares, commits or is given back.
     *
     * @throws CancellationException if the task was told to end already: an interrupt may be on its way, so that nothing that it would break must begin
     */
    public static Task.Registration gracefully(Task task) {
        Task.Registration grace = task.onCancel(() -> {});
        if (task.isCancelled()) {
            grace.close();
            throw new CancellationException(
                    task.view() + ": task '" + task.key() + "' was told to end; it begins nothing more");
        }
        return grace;
    }

    /**
     * Cancels this statement when the task is told to end, until the guard is closed. Close it before the statement, and read the rows before you close
     * it. The statement then throws what its driver throws for a cancelled one.
     *
     * @throws SQLException if the task was told to end already, so that no other query begins
     */
    public static Task.Registration statement(Task task, Statement statement) throws SQLException {
        return StatementGuard.guard(task, statement);
    }

    /**
     * Does what {@link HttpClient#send} does, and ends the exchange when the task is told to end. The guard ends with this call: a body that is read later,
     * as an {@code InputStream}, is not guarded.
     *
     * @throws InterruptedException if the task is told to end before the response is there
     * @throws IOException what {@link HttpClient#send} throws
     */
    public static <T> HttpResponse<T> send(
            Task task, HttpClient client, HttpRequest request, HttpResponse.BodyHandler<T> bodyHandler)
            throws IOException, InterruptedException {
        return GuardedExchange.send(task, client, request, bodyHandler);
    }
}
