package counter;

import static dev.liveview.testing.LiveAssertions.assertThat;

import dev.liveview.netty.LiveServer;
import dev.liveview.router.LiveApp;
import dev.liveview.testing.LiveViewTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** The counter of the README and of the tutorial counts, and is served as they say. */
class CounterLiveTest {
    private static final LiveApp APP = LiveApp.of(routes -> routes.live("/", CounterLive::new));

    @Test
    void aClickOnMinusTakesOneAway() {
        var page = LiveViewTest.live(APP, "/");
        page.element("button", "-").click();
        page.element("button", "-").click();
        assertThat(page).hasElement("h1", "-2");
    }

    @Test
    void everyVisitorCountsAlone() {
        var one = LiveViewTest.live(APP, "/");
        var other = LiveViewTest.live(APP, "/");
        one.element("button", "+").click();
        other.render();
        assertThat(other).hasElement("h1", "0");
    }

    @Test
    void theServerServesThePageAndItsScript() throws Exception {
        try (LiveServer server = LiveServer.start(APP, options -> options.port(0));
                HttpClient client = HttpClient.newHttpClient()) {
            String page = get(client, server.url() + "/");
            assertThat(page).contains("<h1>0</h1>", "<button phx-click=\"inc\">+</button>", "/_liveview/liveview.js");
            assertThat(get(client, server.url() + "/_liveview/liveview.js")).isNotBlank();
        }
    }

    private static String get(HttpClient client, String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }
}
