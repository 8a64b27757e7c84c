package shop;

import static dev.liveview.testing.LiveAssertions.assertThat;

import dev.liveview.testing.LiveViewTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The README's second example does what the README says. */
class ShopTest {
    @Test
    void theLayoutHasTitleScriptsAndTheFormsToken() {
        var page = LiveViewTest.live(Shop.app(), "/");
        assertThat(page.title()).isEqualTo("Home · Shop");
        assertThat(page.deadHtml())
                .contains("<script type=\"module\"", "name=\"_csrf_token\" value=\"", "Hello, stranger");
    }

    @Test
    void loggingInIsRememberedAndGreeted() {
        var browser = LiveViewTest.browser(Shop.app());
        browser.get("/");
        assertThat(browser.post("/login", Map.of()).redirectedTo()).contains("/");
        var page = browser.live("/");
        assertThat(page).hasElement("h1", "Hello, user 7").hasElement("p.info", "Welcome back");
        assertThat(browser.live("/").hasElement("p.info")).isFalse();
    }

    @Test
    void plainRoutesAnswer() {
        assertThat(LiveViewTest.get(Shop.app(), "/health").text()).isEqualTo("ok");
    }

    @Test
    void aMessageIsShownAndTakenAwayByAClick() {
        var page = LiveViewTest.live(Shop.app(), "/");
        page.element("button", "Say hello").click();
        assertThat(page).hasElement("p.info", "Hello back");
        page.element("p.info").click();
        assertThat(page.hasElement("p.info")).isFalse();
    }
}
