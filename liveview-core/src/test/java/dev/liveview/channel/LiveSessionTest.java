package dev.liveview.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveview.LiveView;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import dev.liveview.router.LiveApp;
import dev.liveview.transport.FakeSocket;
import dev.liveview.transport.TestBrowser;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("F-238 to F-240, protocol 5.2, 15: live sessions and their borders")
class LiveSessionTest {
    @RegisterExtension
    final OpenPages pages = new OpenPages();

    @Template("""
        <p>{@seen}</p>
        """)
    static final class TeamLive extends LiveView {
        final Assign<String> seen = assign("");

        @Override
        public void mount(Params params, Session session) {
            seen.set("team " + session.get("team") + " of " + session.get("user"));
        }
    }

    private final TestBrowser browser = pages.browserOf(routes -> routes.live("/", TeamLive::new)
            .session(
                    "admin",
                    admin -> admin.data(
                                    request -> Map.of("team", request.query().get("team", "none"), "user", "root"))
                            .live("/admin", TeamLive::new)
                            .live("/admin/users", TeamLive::new)));

    @Test
    @DisplayName("F-240: what the live session gives travels in the token, over the visitor's own")
    void bothMountsSeeTheData() {
        FakeSocket socket = browser.open("/admin?team=red");
        assertThat(browser.view().selectFirst("p").text()).isEqualTo("team red of root");
        socket.joinsAgain(browser.redirectPayload("/admin/users?team=blue", ""));
        assertThat(socket.next(2)).anySatisfy(frame -> assertThat(frame).contains("team red of root"));
    }

    @Test
    @DisplayName("F-239: who joins across the border is unauthorized, in both directions")
    void theBorderIsKept() {
        FakeSocket outside = browser.open("/");
        outside.joinsAgain(browser.redirectPayload("/admin", ""));
        assertThat(outside.next(2)).anySatisfy(LiveSessionTest::isUnauthorized);
        FakeSocket inside = browser.open("/admin");
        inside.joinsAgain(browser.redirectPayload("/", ""));
        assertThat(inside.next(2)).anySatisfy(LiveSessionTest::isUnauthorized);
    }

    private static void isUnauthorized(String frame) {
        assertThat(frame).contains("{\"status\":\"error\",\"response\":{\"reason\":\"unauthorized\"}}");
    }

    @Test
    @DisplayName("protocol 15: a patch across the border is a live redirect, although the class is the same")
    void patchesStayWithinTheBorder() {
        FakeSocket socket = browser.open("/");
        socket.sends("live_patch", "{\"url\":\"http://shop.test/admin\"}");
        assertThat(socket.next()).contains("{\"link_redirect\":true}");
    }

    @Test
    @DisplayName("F-238: names are unique")
    void aNameTwiceIsRefused() {
        assertThatThrownBy(() -> LiveApp.of(
                        routes -> routes.session("a", session -> session).session("a", session -> session)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two live sessions have the name 'a'");
        assertThatThrownBy(() -> LiveApp.of(routes -> routes.session("default", session -> session)))
                .hasMessageContaining("'default'");
    }
}
