package dev.liveview.benchmarks.pages;

import dev.liveview.netty.LiveServer;
import dev.liveview.router.LiveApp;

/** The application that is measured: the twin pages, with the settings of production. */
public final class TwinPages {
    private static final String SECRET = "not a secret: these pages hold nothing";

    private TwinPages() {}

    /** The application. */
    public static LiveApp app() {
        return LiveApp.of(routes -> routes.layout(TwinLayout::new)
                        .live("/counter", CounterLive::new)
                        .live("/table", TableLive::new)
                        .live("/async", AsyncLive::new)
                        .live("/async1000", Async1000Live::new))
                .secret(SECRET)
                .development(false);
    }

    /** Serves it on a port of this machine; 0 finds a free one. */
    public static LiveServer serve(int port) {
        return LiveServer.start(app(), server -> server.port(port));
    }
}
