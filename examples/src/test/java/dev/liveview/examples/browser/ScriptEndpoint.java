package dev.liveview.examples.browser;

import dev.liveview.http.Body;
import dev.liveview.http.Request;
import dev.liveview.http.Response;
import dev.liveview.transport.LiveEndpoint;

/** An application with one script more than it has itself. */
record ScriptEndpoint(LiveEndpoint app, byte[] script) implements LiveEndpoint {
    /** Where the script is served. */
    static final String PATH = "/official.js";

    @Override
    public Response handle(Request request) {
        return request.path().equals(PATH)
                ? Response.of(200).body("text/javascript; charset=utf-8", Body.of(script))
                : app.handle(request);
    }

    @Override
    public boolean isSocket(Request request) {
        return app.isSocket(request);
    }

    @Override
    public Handshake handshake(Request request) {
        return app.handshake(request);
    }

    @Override
    public void close() {
        app.close();
    }
}
