package dev.liveview.kit;

import dev.liveview.http.Request;
import dev.liveview.http.Response;
import dev.liveview.transport.LiveEndpoint;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * An application that answers as the test says and writes down what it is asked. Its socket is at {@code /socket}; a handshake with the query
 * {@code ?refused} is refused with 403.
 */
public final class RecordingEndpoint implements LiveEndpoint {
    private final Function<Request, Response> answers;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final List<RecordingListener> listeners = new CopyOnWriteArrayList<>();

    /** Answers with this function. */
    public RecordingEndpoint(Function<Request, Response> answers) {
        this.answers = answers;
    }

    /** Answers every request with its method, its target and its body. */
    public static RecordingEndpoint echo() {
        return new RecordingEndpoint(
                request -> Response.text(request.method() + " " + request.target() + " " + new String(request.body())));
    }

    @Override
    public Response handle(Request request) {
        return answer(request);
    }

    @Override
    public Response answer(Request request) {
        requests.add(request);
        threads.add(Thread.currentThread());
        return answers.apply(request);
    }

    @Override
    public boolean isSocket(Request request) {
        return request.path().equals("/socket");
    }

    @Override
    public Handshake handshake(Request request) {
        requests.add(request);
        if (request.target().endsWith("?refused")) {
            return new Handshake.Refused(403, "the test says so");
        }
        RecordingListener listener = new RecordingListener();
        listeners.add(listener);
        return new Handshake.Accepted(listener);
    }

    @Override
    public void close() {
        listeners.forEach(listener -> listener.socket().close(1012, "service restart"));
    }

    /** The requests so far. */
    public List<Request> requests() {
        return requests;
    }

    /** The threads that {@link #handle} ran on. */
    public List<Thread> threads() {
        return threads;
    }

    /** The listener of the first socket, once there is one. */
    public RecordingListener listener() {
        Conditions.until("a socket has opened", () -> !listeners.isEmpty());
        return listeners.getFirst();
    }

    /** The listeners of all sockets. */
    public List<RecordingListener> listeners() {
        return listeners;
    }
}
