package dev.liveview.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.Component;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.Uses;
import dev.liveview.assign.Assign;
import dev.liveview.http.Response;
import dev.liveview.params.Params;
import dev.liveview.router.LiveApp;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("pages that are components, and the views that may stand in them")
class PageWithoutViewTest {
    /** Counts from where it is told. */
    @Template("<b>{@count}</b> <i>{@user}</i>")
    static final class TallyLive extends LiveView {
        final Assign<Integer> count = assign(0);
        final Assign<String> user = assign("");

        @Override
        public void mount(Params params, Session session) {
            count.set(session.get("from", Integer.class));
            user.set(String.valueOf(session.get("user")));
        }

        @On("inc")
        void increment() {
            count.update(n -> n + 1);
        }
    }

    /**
     * A page.
     *
     * @param name what it calls the visitor
     */
    @Uses(Map.class)
    @Template("""
        <h1>Hello {@name}</h1>
        <TallyLive id="tally" session={Map.of("from", 7)} />
        """)
    record Hello(String name) implements Component {}

    private final TestBrowser browser = TestBrowser.visiting(LiveApp.of(routes -> routes.page(
                            "/hello/{name}",
                            "Hello",
                            request -> new Hello(request.params().get("name")))
                    .get(
                            "/login",
                            request -> Response.redirect("/hello/you").session(session -> session.put("user", "Ann"))))
            .secret("a secret of the tests, 32 characters long"));

    @AfterEach
    void close() {
        browser.close();
    }

    private Element tally() {
        return browser.document().getElementById("tally");
    }

    @Test
    @DisplayName("F-123, F-247: a component in the layout, with the script, a token and the policy of live pages")
    void aPageIsAComponentInTheLayout() {
        Response response = browser.get("/hello/you");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().first("content-security-policy")).isPresent();
        assertThat(browser.document().title()).isEqualTo("Hello");
        assertThat(browser.document().selectFirst("h1").text()).isEqualTo("Hello you");
        assertThat(browser.csrf()).isNotEmpty();
        assertThat(browser.document().selectFirst("script[src]")).isNotNull();
        assertThat(browser.document().selectFirst("[data-phx-main]")).isNull();
    }

    @Test
    @DisplayName("F-245, F-247: a view without a route is joined by itself, with its session over the visitor's")
    void aViewStandsInAPage() {
        browser.get("/login");
        browser.get("/hello/you");
        assertThat(tally().selectFirst("b").text()).isEqualTo("7");
        assertThat(tally().selectFirst("i").text()).isEqualTo("Ann");
        FakeSocket socket = browser.connect(browser.csrf(), "tally");
        socket.sends(
                "phx_join",
                "{\"params\":{\"_mounts\":0},\"session\":\"" + tally().attr("data-phx-session")
                        + "\",\"static\":null,\"sticky\":true}");
        assertThat(socket.next()).contains("\"status\":\"ok\"", "\"0\":\"7\"", "\"1\":\"Ann\"");
        socket.clicks("inc");
        assertThat(socket.next()).contains("\"0\":\"8\"");
    }
}
