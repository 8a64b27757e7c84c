package dev.liveview.testing;

import static dev.liveview.testing.LiveAssertions.assertThat;
import static dev.liveview.testing.LiveAssertions.assertThatThrownBy;

import dev.liveview.http.Response;
import dev.liveview.router.LiveApp;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LifeTest {
    private final List<String> life = new CopyOnWriteArrayList<>();
    private final LiveApp app = LiveApp.of(routes -> routes.live("/", () -> new LifeLive(life))
            .live("/welcome", () -> new LifeLive(life))
            .get("/text", request -> Response.text("plain"))
            .get("/broken", request -> {
                throw new IOException("no disk");
            })
            .get(
                    "/who",
                    request -> Response.text(String.valueOf(request.session().get("user"))))
            .post(
                    "/login",
                    request -> Response.redirect("/")
                            .session(s -> s.renew().put("user", request.form().get("name")))));

    @Nested
    @DisplayName("opening (F-333)")
    class Opening {
        @Test
        void aRedirectInTheFirstRenderIsReported() {
            var page = LiveViewTest.live(app, "/?at=http");

            assertThat(page).redirectedTo("/welcome");
            assertThat(life).containsExactly("rendered");
            assertThatThrownBy(page::html)
                    .isInstanceOf(AssertionError.class)
                    .hasMessage(
                            "GET /?at=http was redirected to /welcome while the view mounted; there is no page to look at");
            assertThat(page.followRedirect().path()).isEqualTo("/welcome");
        }

        @Test
        void aRedirectWhileJoiningIsReported() {
            var page = LiveViewTest.live(app, "/?at=join");

            assertThat(page).redirectedTo("/welcome");
            assertThat(page.followRedirect()).hasElement("#seen");
        }

        @Test
        void aFirstRenderThatThrowsIsAFailureWithItsCause() {
            assertThatThrownBy(() -> LiveViewTest.live(app, "/?at=crash-http"))
                    .isInstanceOf(ServerFailure.class)
                    .hasMessage("GET /?at=crash-http threw: java.lang.IllegalStateException: no paper")
                    .hasCauseInstanceOf(IllegalStateException.class);
        }

        @Test
        void aJoinThatThrowsIsAFailureWithItsCause() {
            assertThatThrownBy(() -> LiveViewTest.live(app, "/?at=crash-join"))
                    .isInstanceOf(ServerFailure.class)
                    .hasMessage(
                            "the view of /?at=crash-join crashed: mount threw: java.lang.IllegalStateException: no wire")
                    .hasCauseInstanceOf(IllegalStateException.class);
        }

        @Test
        void aPathWithoutALiveViewFails() {
            assertThatThrownBy(() -> LiveViewTest.live(app, "/nowhere"))
                    .hasMessageStartingWith(
                            "GET /nowhere: the answer is 404: not found: no route for GET /nowhere\n\nGET /\n");
            assertThatThrownBy(() -> LiveViewTest.live(app, "/text"))
                    .hasMessage("GET /text: there is no live view in the answer; get(...) reads other pages: plain");
        }
    }

    @Nested
    class ThePage {
        private final LivePage page = LiveViewTest.live(app, "/");

        @Test
        @DisplayName("the title is the last one that the view has set (F-356)")
        void theTitleFollowsTheView() {
            assertThat(page).hasTitle("Life");

            page.event("save", Map.of());

            assertThat(page).hasTitle("Saved · Life");
            assertThat(page.document().title()).isEqualTo("Saved · Life");
        }

        @Test
        @DisplayName("events and replies can be read (F-359, F-360)")
        void eventsAndRepliesCanBeRead() {
            page.event("save", Map.of());

            assertThat(page)
                    .pushedEvent("saved")
                    .pushedEvent("saved", Map.of("id", 7))
                    .pushedEvent("count", Map.of("value", 3));
            assertThat(page.pushedEvents()).extracting(PushedEvent::name).containsExactly("saved", "count");
            assertThat(page.reply().orElseThrow().values()).isEqualTo(Map.of("ok", true));
        }

        @Test
        void aReplyBelongsToItsEvent() {
            page.event("save", Map.of());
            page.event("lv:clear-flash", Map.of());

            assertThat(page.reply()).isEmpty();
        }

        @Test
        void theFlashIsTheViews() {
            page.event("save", Map.of());

            assertThat(page).hasFlash("info", "Saved").hasElement("#flash", "Saved");
            assertThat(page.flash().has("error")).isFalse();
        }

        @Test
        void aMessageIsHandledWhenSendReturns() {
            page.send("hello");

            assertThat(page.element("#seen")).hasText("hello");
        }

        @Test
        @DisplayName("render() shows what others have sent to the view; html() is as the last action left it (F-338)")
        void renderShowsWhatOthersHaveSent() {
            AtomicReference<Consumer<Object>> outbox = new AtomicReference<>();
            page.inView(LifeLive.class, view -> outbox.set(view.outbox()));

            outbox.get().accept("from elsewhere");

            assertThat(page.html()).contains("nothing");
            assertThat(page.render()).contains("from elsewhere");
        }
    }

    @Nested
    class InView {
        private final LivePage page = LiveViewTest.live(app, "/");

        @Test
        void whatItChangesIsRendered() {
            page.inView(LifeLive.class, view -> view.seen.set("set by the test"));

            assertThat(page.element("#seen")).hasText("set by the test");
        }

        @Test
        void whatItThrowsComesBackAndDoesNoHarm() {
            assertThatThrownBy(() -> page.inView(
                            LifeLive.class, view -> assertThat(view.seen.get()).isEqualTo("something")))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("something");
            assertThatThrownBy(() -> page.inView(LifeLive.class, view -> {
                        throw new IOException("no disk");
                    }))
                    .isInstanceOf(IOException.class);

            assertThat(page.render()).contains("nothing");
        }

        @Test
        void theClassMustBeTheViews() {
            assertThatThrownBy(() -> page.inView(CounterLive.class, view -> {}))
                    .hasMessage(
                            "the view of / is a dev.liveview.testing.LifeLive, not a dev.liveview.testing.CounterLive");
        }
    }

    @Nested
    @DisplayName("redirects (F-358, F-361)")
    class Redirects {
        private final LivePage page = LiveViewTest.live(app, "/");

        @Test
        void anEventMayRedirectAndTheFlashGoesAlong() {
            page.event("leave", Map.of());

            assertThat(page).redirectedTo("/welcome").pushedEvent("bye");
            assertThat(life).containsExactly("rendered", "joined", "ended: REDIRECTED");
            var welcome = page.followRedirect();
            assertThat(welcome.deadHtml()).contains("<p id=\"flash\">Moved</p>");
            assertThat(welcome).hasElement("#flash", "Moved");
        }

        @Test
        void aMessageMayRedirect() {
            page.send((Consumer<LifeLive>) LifeLive::redirectNow);

            assertThat(page).redirectedTo("/welcome");
        }

        @Test
        void aViewThatWasRedirectedInTheMeantimeCannotBeLookedInto() {
            AtomicReference<Consumer<Object>> outbox = new AtomicReference<>();
            page.inView(LifeLive.class, view -> outbox.set(view.outbox()));
            outbox.get().accept((Consumer<LifeLive>) LifeLive::redirectNow);

            assertThatThrownBy(() -> page.inView(LifeLive.class, view -> {}))
                    .hasMessage("the view has ended in the meantime");
            assertThat(page).redirectedTo("/welcome");
            assertThatThrownBy(() -> page.send("hello"))
                    .hasMessage("the page of / was redirected to /welcome; followRedirect() opens that one");
        }

        @Test
        void whatIsDoneInTheViewMayRedirect() {
            page.inView(LifeLive.class, LifeLive::redirectNow);

            assertThat(page).redirectedTo("/welcome");
        }

        @Test
        void nothingCanBeDoneWithAPageThatIsLeft() {
            page.event("leave", Map.of());

            assertThatThrownBy(() -> page.event("save", Map.of()))
                    .hasMessage("the page of / was redirected to /welcome; followRedirect() opens that one");
        }

        @Test
        void aRedirectMayLeadOutside() {
            page.event("outside", Map.of());

            assertThat(page).redirectedTo("https://example.com/x");
            assertThatThrownBy(page::followRedirect)
                    .hasMessage("the redirect leads out of the application, to https://example.com/x");
        }

        @Test
        void onlyARedirectCanBeFollowed() {
            assertThatThrownBy(page::followRedirect).hasMessage("the page of / was not redirected");
        }
    }

    @Nested
    @DisplayName("crashes (F-367)")
    class Crashes {
        private final LivePage page = LiveViewTest.live(app, "/");

        @Test
        void anEventThatThrowsFailsTheActionWithItsCause() {
            assertThatThrownBy(() -> page.event("crash", Map.of()))
                    .isInstanceOf(ServerFailure.class)
                    .hasMessage(
                            "the view of / goes on, but did not do event 'crash': java.lang.IllegalStateException: no luck")
                    .hasCauseInstanceOf(IllegalStateException.class);
            assertThat(page.render()).contains("nothing");
        }

        @Test
        void aRenderThatThrowsFailsTheActionAndNamesTheLine() {
            assertThatThrownBy(() -> page.event("spill", Map.of()))
                    .isInstanceOf(ServerFailure.class)
                    .hasMessageContaining("LifeLive.java:")
                    .hasRootCauseMessage("no ink");
        }

        @Test
        void aMessageThatThrowsFailsTheAction() {
            assertThatThrownBy(() -> page.send((Consumer<LifeLive>) LifeLive::crash))
                    .isInstanceOf(ServerFailure.class)
                    .hasMessageStartingWith("the view of / goes on, but did not do message ")
                    .hasRootCauseMessage("no luck");
        }

        @Test
        void anEventThatNothingHandlesNamesThoseThatThereAre() {
            assertThatThrownBy(() -> page.event("svae", Map.of()))
                    .isInstanceOf(ServerFailure.class)
                    .hasMessage(
                            "the view of / goes on, but did not do event 'svae': dev.liveview.UnknownEventException: no handler for event 'svae' in LifeLive; handlers: save,"
                                    + " leave, outside, crash, spill");
            assertThat(page.render()).contains("nothing");
        }

        @Test
        void aCrashedPageCanBeJoinedAgain() {
            page.send("hello");
            assertThatThrownBy(() -> page.event("spill", Map.of())).isInstanceOf(ServerFailure.class);

            assertThatThrownBy(page::render)
                    .hasMessageStartingWith(
                            "the view of / has crashed before, by the render; reconnect() joins a fresh one. It threw:");
            assertThat(page.reconnect().element("#seen")).hasText("nothing");
        }
    }

    @Nested
    class TheEnd {
        private final LivePage page = LiveViewTest.live(app, "/");

        @Test
        void leavingEndsTheView() {
            page.leave();

            assertThat(life).containsExactly("rendered", "joined", "ended: LEFT");
            assertThatThrownBy(() -> page.event("save", Map.of()))
                    .hasMessage("the page of / has no view any more: it was left");
        }

        @Test
        void closingLosesTheConnection() {
            page.close();

            assertThat(life).containsExactly("rendered", "joined", "ended: DISCONNECTED");
            assertThatThrownBy(page::render).hasMessage("the page of / has no view any more: its socket was closed");
        }

        @Test
        void reconnectingMountsAFreshView() {
            page.send("hello");
            page.reconnect();

            assertThat(life).containsExactly("rendered", "joined", "ended: DISCONNECTED", "joined");
            assertThat(page.element("#seen")).hasText("nothing");
        }

        @Test
        void closingTheBrowserEndsItsViews() {
            page.browser().close();

            assertThatThrownBy(page::render)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("looking into the view failed: ");
        }
    }

    @Nested
    class Visitors {
        @Test
        void oneVisitorKeepsTheirCookies() {
            var browser = LiveViewTest.browser(app);
            assertThat(browser.post("/login", Map.of("name", "ann")).redirectedTo())
                    .contains("/");

            assertThat(browser.get("/who").text()).isEqualTo("ann");
            assertThat(browser.live("/").element("#user")).hasText("ann");
        }

        @Test
        void anotherVisitorHasOthers() {
            assertThat(LiveViewTest.post(app, "/login", Map.of("name", "ann")).status())
                    .isEqualTo(303);
            assertThat(LiveViewTest.get(app, "/who").text()).isEqualTo("null");
        }

        @Test
        void aFormOfAnOpenPageIsTrusted() {
            var browser = LiveViewTest.browser(app);
            browser.live("/");

            assertThat(browser.post("/login", Map.of("name", "ann")).status()).isEqualTo(303);
        }

        @Test
        void aHandlerThatThrowsIsAFailureWithItsCause() {
            assertThatThrownBy(() -> LiveViewTest.get(app, "/broken"))
                    .isInstanceOf(ServerFailure.class)
                    .hasMessage("GET /broken threw: java.io.IOException: no disk")
                    .hasCauseInstanceOf(IOException.class);
        }
    }
}
