package dev.liveview.examples.browser.trial;

import dev.liveview.html.SafeHtml;
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
                        .live("/albums", AlbumsLive::new)
                        .live("/async", AsyncLive::new)
                        .live("/assembly", AssemblyLive::new)
                        .live("/big", BigLive::new)
                        .live("/atlas", AtlasLive::new)
                        .live("/bindings", BindingsLive::new)
                        .live("/commands", CommandsLive::new)
                        .live("/content", ContentLive::new)
                        .live("/crash", CrashLive::new)
                        .live("/draft", DraftLive::new)
                        .live("/events", EventsLive::new)
                        .live("/failing", FailingLive::new)
                        .live("/fields", FieldsLive::new)
                        .live("/flash", FlashLive::new)
                        .live("/focused", FocusedLive::new)
                        .live("/harbour", HarbourLive::new)
                        .live("/hooked", HookedLive::new)
                        .live("/hooks", HooksLive::new)
                        .live("/instant", InstantLive::new)
                        .live("/island", IslandLive::new)
                        .page("/leaflet", "Leaflet", request -> new LeafletPage(false))
                        .page("/leaflet/radio", "Leaflet", request -> new LeafletPage(true))
                        .live("/limits", LimitsLive::new)
                        .live("/links", LinksLive::new)
                        .live("/marks", MarksLive::new)
                        .delete(
                                "/things/{id}",
                                request -> Response.text(
                                        "deleted " + request.params().get("id")))
                        .live("/list", ListLive::new)
                        .live("/frames", FramesLive::new)
                        .live("/media", MediaLive::new)
                        .live("/locks", LocksLive::new)
                        .live("/messages", MessagesLive::new)
                        .live("/nest", NestLive::new)
                        .live("/order", OrderLive::new)
                        .live("/parts", PartsLive::new)
                        .get(
                                "/plain",
                                request -> Response.html(SafeHtml.of("<!DOCTYPE html><title>plain</title>plain")))
                        .live("/playlist", PlaylistLive::new)
                        .live("/portals", PortalsLive::new)
                        .live("/post", PostLive::new)
                        .post(
                                "/posted",
                                request -> Response.text(
                                        "posted " + new TreeMap<>(request.form().values())))
                        .live("/quay", QuayLive::new)
                        .live("/reader", ReaderLive::new)
                        .live("/recovery", RecoveryLive::new)
                        .live("/rescue", RescueLive::new)
                        .live("/selects", SelectsLive::new)
                        .live("/stage", StageLive::new)
                        .live("/stream", StreamLive::new)
                        .live("/styles", StylesLive::new)
                        .live("/tables", TablesLive::new)
                        .live("/typing", TypingLive::new)
                        .session("relay-one", session -> session.live("/relay/one", RelayLive::new, "one"))
                        .session("relay-two", session -> session.live("/relay/two", RelayLive::new, "two"))
                        .session("vault", session -> session.live("/vault", ReaderLive::new))
                        .live("/waiting", WaitingLive::new)
                        .live("/welcome", WelcomeLive::new))
                .development(false);
    }
}
