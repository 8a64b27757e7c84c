package dev.liveview.benchmarks.browser;

import dev.liveview.benchmarks.pages.TwinLayout;
import dev.liveview.http.Body;
import dev.liveview.http.Request;
import dev.liveview.http.Response;
import dev.liveview.router.LiveApp;
import dev.liveview.transport.LiveEndpoint;

/**
 * The large pages with one client script. They are isolated from other origins, because a browser gives fine clocks to such pages only. <i>Safe to call
 * from any thread.</i>
 *
 * @param app the pages
 * @param script an additional script, served at {@link #SCRIPT}
 */
record BrowserPages(LiveEndpoint app, byte[] script) implements LiveEndpoint {
    static final String SCRIPT = "/official.js";

    /** The pages with our client. */
    static LiveEndpoint withOurClient() {
        return new BrowserPages(LiveEndpoint.of(pages()), new byte[0]);
    }

    /** The pages with another client. */
    static LiveEndpoint with(byte[] script) {
        return new BrowserPages(LiveEndpoint.of(pages(), SCRIPT), script);
    }

    private static LiveApp pages() {
        return LiveApp.of(routes -> routes.layout(TwinLayout::new)
                        .live("/rows", RowsLive::new)
                        .live("/components", RowComponentsLive::new))
                .secret("not a secret: these pages hold nothing")
                .development(false);
    }

    @Override
    public Response handle(Request request) {
        Response response = request.path().equals(SCRIPT)
                ? Response.of(200).body("text/javascript; charset=utf-8", Body.of(script))
                : app.handle(request);
        return response.header("cross-origin-opener-policy", "same-origin")
                .header("cross-origin-embedder-policy", "require-corp");
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
