package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.liveview.examples.Gallery;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tabs of every browser test fail it when a page does what its policy forbids; here that is what the tests are for. */
@DisplayName("The content security policy that pages are sent with: default-src 'self'")
class PolicyTest {
    private static final int ENOUGH = 15;

    @Nested
    @DisplayName("the gallery")
    class OfTheGallery {
        @RegisterExtension
        final Tabs tabs = Tabs.of(PolicyTest.class, Gallery::app);

        @BothClients
        @DisplayName("every page of the gallery keeps it, whatever is pressed and typed")
        void everyPageOfTheGalleryKeepsIt(ClientUnderTest client) {
            tabs.expectProblem("view crashed"); // there are buttons for that
            Page page = tabs.open(client, "/");
            List<String> paths = paths(page);
            Assertions.assertThat(paths).hasSizeGreaterThan(5);

            for (String path : paths) {
                Assertions.assertThat(policy(page, tabs.site().url(client) + path))
                        .startsWith("default-src 'self';");
                Tabs.awaitJoin(page);
                play(page);
                Tabs.awaitJoin(page);
            }
        }

        @Test
        void withoutScriptsTheGalleryKeepsIt() {
            Page page = tabs.showWithoutScripts("/");
            for (String path : paths(page)) {
                page.navigate(tabs.site().url(ClientUnderTest.OURS) + path);
                assertThat(page.locator("main")).isVisible();
            }
        }

        @SuppressWarnings("unchecked")
        private static List<String> paths(Page page) {
            return (List<String>) page.locator(".cards a").evaluateAll("links => links.map(link => link.pathname)");
        }

        private static String policy(Page page, String url) {
            return page.navigate(url).headerValue("content-security-policy");
        }

        /** Types into all fields and presses all buttons, the first ones at least. */
        private static void play(Page page) {
            Locator fields = page.locator("main input:is([type=search], [type=text], :not([type]))");
            for (int i = 0; i < Math.min(fields.count(), 3); i++) {
                fields.nth(i).fill("a");
            }
            int buttons = Math.min(page.locator("main button[phx-click]").count(), ENOUGH);
            for (int i = 0; i < buttons; i++) {
                // at once, as a script would: what is disabled, covered or gone by now is left out
                page.evaluate("i => document.querySelectorAll('main button[phx-click]')[i]?.click()", i);
            }
            page.waitForFunction("() => !document.querySelector('.phx-click-loading')");
        }
    }

    @Nested
    @DisplayName("style attributes")
    class StyleAttributes {
        // The official client writes styles as attributes, which this policy forbids to it as to every other script.
        private static final String REFUSED = "style-src-attr|Applying inline style violates";

        @RegisterExtension
        final Tabs tabs = Trial.tabs();

        @OurClient
        @DisplayName(
                "in the first HTML the browser passes over them and says so; joined, the client sets those with dynamics")
        void aDynamicStyleIsSetWhenTheViewHasJoined(ClientUnderTest client) {
            tabs.expectProblem(REFUSED);
            Page page = tabs.open(client, "/styles");

            assertThat(page.locator("#bar")).hasCSS("width", "21px");
            assertThat(page.locator("#bar")).hasCSS("height", "9px");
        }

        @OurClient
        void whatTheServerChangesIsSet(ClientUnderTest client) {
            tabs.expectProblem(REFUSED);
            Page page = tabs.open(client, "/styles");

            Tabs.click(page, "Grow");
            assertThat(page.locator("#bar")).hasCSS("width", "31px");
            assertThat(page.locator("#bar")).hasCSS("--step", "31");
            Tabs.click(page, "Grow");
            assertThat(page.locator("#bar")).hasCSS("width", "41px");
        }

        @OurClient
        void elementsThatComeLaterHaveTheirStyles(ClientUnderTest client) {
            tabs.expectProblem(REFUSED);
            Page page = tabs.open(client, "/styles");

            Tabs.click(page, "Show more");

            assertThat(page.locator("#static")).hasCSS("width", "11px");
            assertThat(page.locator("#dynamic")).hasCSS("width", "21px");
        }

        @OurClient
        @DisplayName("F-165: a command sets a style, too")
        void aCommandSetsAStyle(ClientUnderTest client) {
            tabs.expectProblem(REFUSED);
            Page page = tabs.open(client, "/styles");

            Tabs.click(page, "Set style");
            assertThat(page.locator("#plain")).hasCSS("width", "12px");
            Tabs.click(page, "Remove style");
            assertThat(page.locator("#plain")).not().hasCSS("width", "12px");
        }
    }
}
