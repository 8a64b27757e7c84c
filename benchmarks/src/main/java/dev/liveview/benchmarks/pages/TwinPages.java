package dev.liveview.benchmarks.pages;

import dev.liveview.LiveView;
import dev.liveview.netty.LiveServer;
import dev.liveview.router.LiveApp;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The application that is measured: the twin pages, with the settings of production. */
public final class TwinPages {
    private static final String SECRET = "not a secret: these pages hold nothing";

    private TwinPages() {}

    /** The application. */
    public static LiveApp app() {
        return app(view -> {});
    }

    /** The same, which shows each view to this as soon as it is made. */
    static LiveApp app(Consumer<LiveView> made) {
        return LiveApp.of(routes -> routes.layout(TwinLayout::new)
                        .live("/counter", shown(CounterLive::new, made))
                        .live("/table", shown(TableLive::new, made))
                        .live("/stream", shown(StreamLive::new, made))
                        .live("/async", shown(AsyncLive::new, made))
                        .live("/async1000", shown(Async1000Live::new, made)))
                .secret(SECRET)
                .development(false);
    }

    private static Supplier<LiveView> shown(Supplier<? extends LiveView> supplier, Consumer<LiveView> made) {
        return () -> {
            LiveView view = supplier.get();
            made.accept(view);
            return view;
        };
    }

    /** Serves it on a port of this machine; 0 finds a free one. */
    public static LiveServer serve(int port) {
        return LiveServer.start(app(), server -> server.port(port));
    }
}
