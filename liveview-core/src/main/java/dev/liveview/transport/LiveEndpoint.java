package dev.liveview.transport;

import dev.liveview.http.Request;
import dev.liveview.http.Response;
import dev.liveview.http.SocketListener;
import dev.liveview.page.ClientScript;
import dev.liveview.router.LiveApp;

/**
 * An application as a server sees it. <i>Safe to call from any thread.</i>
 */
public interface LiveEndpoint extends AutoCloseable {
    /**
     * Makes an application ready to be served.
     *
     * @throws IllegalStateException if the browser client is not on the class path
     */
    static LiveEndpoint of(LiveApp app) {
        return new AppEndpoint(app, ClientScript.fromClassPath());
    }

    /** The same, with pages that load the browser client from another address. */
    static LiveEndpoint of(LiveApp app, String clientScript) {
        return new AppEndpoint(app, ClientScript.at(clientScript));
    }

    /**
     * Answers a request. Runs the application's code and may block for long: to be called on a thread of its own, such as a virtual one.
     * Never throws: what goes wrong inside is logged and becomes a 500.
     */
    Response handle(Request request);

    /**
     * The same, except that what goes wrong inside comes out: for a server with error pages of its own, and for tests.
     *
     * @throws Exception what the application's code threw; a {@link dev.liveview.params.ParamException} is the browser's fault
     */
    default Response answer(Request request) throws Exception {
        return handle(request);
    }

    /** Whether the path of this request is the socket's, so that {@link #handshake} is to be asked. */
    boolean isSocket(Request request);

    /** Decides on a WebSocket handshake; does not block and runs no user code. */
    Handshake handshake(Request request);

    /** Ends all views and refuses new ones; sockets are told that the server goes away (close code 1012). */
    @Override
    void close();

    /** The decision on a handshake. */
    sealed interface Handshake {
        /**
         * The socket may open.
         *
         * @param listener is told of it
         */
        record Accepted(SocketListener listener) implements Handshake {}

        /**
         * It may not.
         *
         * @param status the HTTP status to answer
         * @param reason why, for the log
         */
        record Refused(int status, String reason) implements Handshake {}
    }
}
