package kit;

import static dev.liveview.testing.LiveAssertions.assertThat;
import static dev.liveview.testing.LiveAssertions.assertThatThrownBy;

import dev.liveview.http.Response;
import dev.liveview.router.LiveApp;
import dev.liveview.testing.LivePage;
import dev.liveview.testing.LiveViewTest;
import dev.liveview.testing.TestResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide to tests says what happens. */
class TestKitGuideTest {
    @TempDir
    private Path folder;

    private final LiveApp app = LiveApp.of(routes -> routes.live("/login", LoginLive::new)
            .live("/welcome", GreetingLive::new)
            .post(
                    "/sessions",
                    request -> Response.redirect("/welcome")
                            .session(session ->
                                    session.put("name", request.form().get("name")))));

    // sample: trigger
    @Test
    void whoeverLogsInIsGreeted() {
        LivePage page = LiveViewTest.live(app, "/login");
        page.form("#login").submit(Map.of("name", "Ann"));

        TestResponse answer = page.form("#login").followTriggerAction();

        assertThat(answer.redirectedTo()).contains("/welcome");
        assertThat(page.followRedirect()).hasElement("h1", "Hello Ann");
    }
    // end: trigger

    @Test
    void whatIsNotCheckedIsNotSent() {
        LivePage page = LiveViewTest.live(app, "/login");
        page.form("#login").submit(Map.of("name", " "));

        assertThat(page).hasText("must not be empty");
        assertThatThrownBy(() -> page.form("#login").followTriggerAction())
                .hasMessageContaining("has no phx-trigger-action now");
    }

    // sample: isolated
    @Test
    void theViewGreetsWhomItsTagNames() {
        LivePage page = LiveViewTest.isolated(GreetingLive::new, Map.of("name", "Bob"));

        assertThat(page).hasElement("h1", "Hello Bob");
    }
    // end: isolated

    @Test
    void aVisitorsOwnSessionIsThereToo() {
        // sample: visitor
        var browser = LiveViewTest.browser(app);
        browser.post("/sessions", Map.of("name", "Ann"));
        LivePage page = browser.isolated(GreetingLive::new, Map.of());
        // end: visitor

        assertThat(page).hasElement("h1", "Hello Ann");
    }

    @Test
    void aPageCanBeSaved() {
        LivePage page = LiveViewTest.live(app, "/login");

        assertThat(page.save(folder)).content().contains("Log in");
    }
}
