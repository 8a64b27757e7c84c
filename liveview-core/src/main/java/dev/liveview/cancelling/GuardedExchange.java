package dev.liveview.cancelling;

import dev.liveview.async.Task;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** One HTTP exchange that ends when its task is told to end. */
final class GuardedExchange {
    private GuardedExchange() {}

    static <T> HttpResponse<T> send(
            Task task, HttpClient client, HttpRequest request, HttpResponse.BodyHandler<T> bodyHandler)
            throws IOException, InterruptedException {
        if (task.isCancelled()) {
            throw toldToEnd(task, request);
        }
        CompletableFuture<HttpResponse<T>> exchange = client.sendAsync(request, bodyHandler);
        Task.Registration guard = task.onCancel(() -> exchange.cancel(true));
        try (guard) {
            return exchange.get();
        } catch (CancellationException e) {
            throw toldToEnd(task, request);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CancellationException) { // the client noticed before this thread did
                throw toldToEnd(task, request);
            }
            throw asSent(e.getCause());
        }
    }

    private static InterruptedException toldToEnd(Task task, HttpRequest request) {
        return new InterruptedException(
                task.view() + ": task '" + task.key() + "' was told to end while it requested " + request.uri());
    }

    private static IOException asSent(@Nullable Throwable cause) {
        switch (cause) {
            case IOException e -> {
                return e;
            }
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> {
                return new IOException(cause);
            }
        }
    }
}
