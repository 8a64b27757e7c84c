package language;

import static dev.liveview.testing.LiveAssertions.assertThat;

import dev.liveview.router.LiveApp;
import dev.liveview.testing.LiveViewTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The samples of the reference of the template language show what the reference says. */
class LanguageLiveTest {
    private static final LiveApp APP = LiveApp.of(routes -> routes.live("/", LanguageLive::new));

    private final String html = LiveViewTest.live(APP, "/").deadHtml();

    @Test
    void expressions() {
        assertThat(html)
                .contains(
                        "<p>Ann, 3 letters</p>",
                        "<p>2 songs of the shop</p>",
                        "<p>{not an expression}</p>",
                        "<p><b>as it is</b></p>");
    }

    @Test
    void attributes() {
        assertThat(html)
                .contains(
                        "<input name=\"query\" value=\"Ann\" disabled>",
                        "<a href=\"/songs/Ann?page=3\">next</a>",
                        "<p class=\"row row-locked\" style=\"width: 3px\">…</p>",
                        "onclick=\"play(&quot;Ann&quot;, 3)\"",
                        "<div id=\"player\" class=\"wide tall\" data-x>…</div>");
    }

    @Test
    void conditionsAndLoops() {
        assertThat(html)
                .contains(
                        "<p>2 songs</p>",
                        "<li id=\"song-1\">Blue</li>",
                        "<li id=\"song-2\">Post</li>",
                        "<li>1: Post</li>")
                .contains("<dt>a</dt><dd>1</dd>")
                .doesNotContain("nothing yet", "0: Blue");
    }

    @Test
    void components() {
        assertThat(html)
                .contains(
                        "<button class=\"btn btn-danger\" phx-click=\"delete\" phx-value-id=\"3\">Delete</button>",
                        "<button class=\"btn btn-primary\" disabled>Wait</button>",
                        "<tr><th>Title</th></tr>",
                        "<td>Blue</td>",
                        "<label for=\"player\">The player</label>",
                        "<div class=\"level-2\">It plays.</div>")
                .doesNotContain("Year");
    }

    @Test
    void whatStaysAndWhatVanishes() {
        assertThat(html)
                .contains(
                        "window.ready = {}",
                        "<code>{\"json\": true}</code>",
                        "&lbrace;not an expression&rbrace;",
                        "<!-- sent to the browser -->")
                .doesNotContain("left out of the page", "phx-no-curly");
    }

    @Test
    void handlersGetTheirParameters() {
        var page = LiveViewTest.live(APP, "/");
        page.form("#search").change(Map.of("query", "Bob"));
        assertThat(page).hasElement("p", "Bob, 3 letters");
        page.event("delete", Map.of("id", "1"));
        assertThat(page).hasElement("p", "one song");
    }

    @Test
    void asynchronousResults() {
        assertThat(html)
                .contains(
                        "<section aria-live=\"polite\" class=\"top\" aria-busy=\"true\" data-lv-delay=\"8 64 128\">Loading…</section>");
        assertThat(LiveViewTest.live(APP, "/").renderAsync())
                .contains("<section aria-live=\"polite\" class=\"top\"><b>Hejira</b></section>");
    }
}
