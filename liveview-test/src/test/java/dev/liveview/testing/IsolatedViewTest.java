package dev.liveview.testing;

import static dev.liveview.testing.LiveAssertions.assertThat;
import static dev.liveview.testing.LiveAssertions.assertThatThrownBy;

import dev.liveview.EndReason;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.Uses;
import dev.liveview.assign.Assign;
import dev.liveview.http.Response;
import dev.liveview.params.Params;
import dev.liveview.router.LiveApp;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("views that are opened without a route (F-334, F-245)")
class IsolatedViewTest {
    /** Says what it was given. */
    @Uses(Map.class)
    @Template("""
        <h1>{@greeting}</h1>
        <p id="language">{@language}</p>
        <button phx-click="greet">Greet</button>
        <button phx-click="away">Away</button>
        <button phx-click="elsewhere">Elsewhere</button>
        <button phx-click="patch">Patch</button>
        <form id="name" phx-change="name"><input name="name"></form>
        <ClockLive :if={@hasClock} id="clock" session={Map.of("zone", "CET")} />
        """)
    static final class HostLive extends LiveView {
        final Assign<String> greeting = assign("");
        final Assign<String> language = assign("");
        final Assign<Boolean> hasClock = assign(false);
        private final List<String> life;
        private final CountDownLatch ended;

        HostLive(List<String> life, CountDownLatch ended) {
            this.life = life;
            this.ended = ended;
        }

        @Override
        public void mount(Params params, Session session) {
            life.add(isConnected() ? "joined" : "rendered");
            assertThat(params.values()).isEmpty();
            assertThat(parent()).isNull();
            greeting.set("Hello " + session.get("user"));
            language.set(connectParams().get("language", ""));
            if ("away".equals(session.get("at"))) {
                redirect("/welcome");
            }
        }

        @On("greet")
        void greet() {
            hasClock.set(true);
        }

        @On("name")
        void name(String name) {
            greeting.set("Hello " + name);
        }

        @On("away")
        void away() {
            putFlash("info", "Moved");
            redirect("/welcome");
        }

        @On("elsewhere")
        void elsewhere() {
            pushNavigate("/welcome");
        }

        @On("patch")
        void patch() {
            pushPatch("/welcome?x=1");
        }

        @Override
        public void handleParams(Params params, java.net.URI uri) {
            life.add("params");
        }

        @Override
        public void terminate(EndReason reason) {
            life.add("ended: " + reason);
            ended.countDown();
        }
    }

    private final List<String> life = new CopyOnWriteArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final LiveApp app = LiveApp.of(routes -> routes.live("/welcome", CounterLive::new)
            .get("/login", request -> Response.redirect("/welcome").session(session -> session.put("user", "Ann"))));

    private LivePage open(Map<String, ?> session) {
        return LiveViewTest.browser(app).isolated(() -> new HostLive(life, ended), session);
    }

    @Test
    void itIsMountedTwiceWithWhatTheTestGives() {
        LivePage page = LiveViewTest.isolated(() -> new HostLive(life, ended), Map.of("user", "Bob"));

        assertThat(page).hasElement("h1", "Hello Bob");
        assertThat(page.deadHtml()).contains("<h1>Hello Bob</h1>");
        assertThat(life).containsExactly("rendered", "joined");
    }

    @Test
    void itMayNeedNothing() {
        LivePage page = LiveViewTest.isolated(CounterLive::new);

        page.element("button", "+").click();

        assertThat(page).hasElement("h1", "1");
    }

    @Test
    void theVisitorsSessionAndTheParametersOfTheConnectionAreThere() {
        TestBrowser browser = LiveViewTest.browser(app).connectParams(Map.of("language", "nl"));
        browser.get("/login");

        LivePage page = browser.isolated(() -> new HostLive(life, ended), Map.of());

        assertThat(page).hasElement("h1", "Hello Ann").hasElement("#language", "nl");
    }

    @Test
    void formsNestedViewsAndLooksWorkAsInAnyPage() {
        LivePage page = open(Map.of());

        page.form("#name").change(Map.of("name", "Eve"));
        assertThat(page).hasElement("h1", "Hello Eve");
        page.element("button", "Greet").click();
        page.child("clock").element(".tick").click();
        assertThat(page).hasElement("#clock .time", "CET 1");
        page.inView(HostLive.class, view -> view.greeting.set("Bye"));
        assertThat(page.html()).contains("<h1>Bye</h1>");
    }

    @Test
    void itsRedirectsCanBeFollowed() {
        LivePage page = open(Map.of());

        page.element("button", "Away").click();

        assertThat(page).redirectedTo("/welcome");
        assertThat(page.followRedirect()).hasElement("h1", "0").hasFlash("info", "Moved");
    }

    @Test
    void itMayLeadToAnotherView() {
        LivePage page = open(Map.of());

        page.element("button", "Elsewhere").click();

        assertThat(page.followRedirect()).hasElement("h1", "0");
    }

    @Test
    void itMayRedirectWhileItMounts() {
        LivePage page = open(Map.of("at", "away"));

        assertThat(page).redirectedTo("/welcome");
        assertThat(page.followRedirect()).hasElement("h1", "0");
    }

    @Test
    void itIsJoinedAgainAndEndsAsOthersDo() {
        LivePage page = open(Map.of("user", "Bob"));

        page.form("#name").change(Map.of("name", "Eve"));
        page.reconnect();
        assertThat(page).hasElement("h1", "Hello Bob");
        page.leave();

        assertThat(life).containsExactly("rendered", "joined", "ended: DISCONNECTED", "joined", "ended: LEFT");
    }

    @Test
    void whatItThrowsFailsTheTest() {
        assertThatThrownBy(() -> LiveViewTest.isolated(ClockLive::new, Map.of("zone", "broken")))
                .isInstanceOf(ServerFailure.class)
                .hasMessageStartingWith("the view of /isolated/ClockLive crashed: ")
                .hasRootCauseMessage("no such zone");
    }

    @Test
    void itHasNoAddressToChange() {
        LivePage page = open(Map.of());

        assertThatThrownBy(() -> page.patch("/welcome?x=1"))
                .hasMessage("the view of /isolated/HostLive has no route, so it cannot be taken to /welcome?x=1;"
                        + " live(app, path) opens views that have an address");
        assertThatThrownBy(() -> page.element("button", "Patch").click()).isInstanceOf(ServerFailure.class);
        assertThat(life).doesNotContain("params");
    }

    @Test
    void itEndsWithItsBrowser() throws InterruptedException {
        try (TestBrowser browser = LiveViewTest.browser(app)) {
            browser.isolated(() -> new HostLive(life, ended), Map.of());
        }

        assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
    }
}
