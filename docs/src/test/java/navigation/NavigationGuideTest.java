package navigation;

import static dev.liveview.testing.LiveAssertions.assertThat;

import dev.liveview.testing.LivePage;
import dev.liveview.testing.LiveViewTest;
import dev.liveview.testing.TestBrowser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The guide to navigation says what happens. */
class NavigationGuideTest {
    // sample: test
    @Test
    @DisplayName("F-242, F-250: a link changes the address, and the view stays")
    void aLinkTurnsThePage() {
        LivePage page = LiveViewTest.live(Site.app(), "/songs");
        page.element("a", "Next page").click();
        assertThat(page).patchedTo("/songs?page=2").hasElement("h1", "page 2").hasTitle("Songs, page 2");
        page.element("button", "First page").click();
        assertThat(page).patchedTo("/songs?page=1").hasElement("li", "song 1a");
    }

    @Test
    @DisplayName("F-035, F-032: another view, with the message that was put")
    void anEventLeadsToAnotherView() {
        LivePage page = LiveViewTest.live(Site.app(), "/songs");
        page.element("button", "Done").click();
        assertThat(page).redirectedTo("/albums");
        assertThat(page.followRedirect()).hasElement("h1", "Albums").hasText("All songs heard.");
    }
    // end: test

    @Test
    void aLiveLinkLeadsToAnotherView() {
        LivePage page = LiveViewTest.live(Site.app(), "/songs");
        page.element("a", "Albums").click();
        assertThat(page.followRedirect()).hasElement("h1", "Albums");
    }

    @Test
    @DisplayName("F-043, F-238: who has not logged in is sent away, also from within")
    void theBorderIsGuarded() {
        TestBrowser browser = LiveViewTest.browser(Site.app());
        assertThat(browser.live("/admin/users")).redirectedTo("/login");
        browser.get("/login/ann");
        assertThat(browser.live("/albums").navigate("/admin/users")).hasElement("h1", "index: ann");
    }

    @Test
    @DisplayName("F-044: guests change nothing; F-015: routes of one view")
    void aHookKeepsEventsAway() {
        TestBrowser browser = LiveViewTest.browser(Site.app());
        browser.get("/login/guest");
        LivePage page = browser.live("/admin/users");
        page.element("button").click();
        assertThat(page).hasFlash("error", "Guests change nothing.").hasElement("h1", "index: guest");
        page.patch("/admin/users/new");
        assertThat(page).hasElement("h1", "new: guest");
    }
}
