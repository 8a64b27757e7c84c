package dev.liveview.examples.browser.trial;

import dev.liveview.http.Response;
import dev.liveview.router.LiveApp;
import java.util.TreeMap;

/** The application that has all views of this package. */
public final class TrialApp {
    private TrialApp() {}

    /** A new one, in production: what a view throws is not shown. */
    public static LiveApp app() {
        return LiveApp.of(routes -> routes.layout(TrialLayout::new)
                        .files("/scripts", "classpath:trial")
                        .live("/async", AsyncLive::new)
                        .live("/big", BigLive::new)
                        .live("/atlas", AtlasLive::new)
                        .live("/bindings", BindingsLive::new)
                        .live("/commands", CommandsLive::new)
                        .live("/content", ContentLive::new)
                        .live("/crash", CrashLive::new)
                        .live("/fields", FieldsLive::new)
                        .live("/flash", FlashLive::new)
                        .live("/hooks", HooksLive::new)
                        .live("/instant", InstantLive::new)
                        .live("/limits", LimitsLive::new)
                        .live("/list", ListLive::new)
                        .live("/messages", MessagesLive::new)
                        .live("/nest", NestLive::new)
                        .live("/order", OrderLive::new)
                        .live("/parts", PartsLive::new)
                        .live("/post", PostLive::new)
                        .post(
                                "/posted",
                                request -> Response.text(
                                        "posted " + new TreeMap<>(request.form().values())))
                        .live("/reader", ReaderLive::new)
                        .live("/recovery", RecoveryLive::new)
                        .live("/stream", StreamLive::new)
                        .live("/typing", TypingLive::new)
                        .session("vault", session -> session.live("/vault", ReaderLive::new))
                        .live("/waiting", WaitingLive::new)
                        .live("/welcome", WelcomeLive::new))
                .development(false);
    }
}
