package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.liveview.examples.Gallery;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The gallery, on a phone, in dark mode, by keyboard")
class GalleryForEveryoneTest {
    private static final List<String> PATHS = List.of(
            "/",
            "/counter",
            "/orgs/acme",
            "/search",
            "/clock",
            "/async",
            "/lists",
            "/addresses",
            "/addresses/new",
            "/signup",
            "/signup/2",
            "/feed",
            "/commands");

    /** Texts and controls of these rules can be read, told apart and hit by everyone. */
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Remembers what takes the keyboard, where a dialog is open only what is in it. */
    private static final String NOTE_CONTROLS = """
            () => {
              const page = document.querySelector("[role=dialog]") ?? document;
              const all = page.querySelectorAll(
                "a[href], button:enabled, input:enabled:not([type=hidden]), select:enabled, textarea:enabled, summary");
              const isStop = (control) => control.type !== "radio" || control.checked;
              window.controls = new Set([...all].filter((control) => control.checkVisibility() && isStop(control)));
            }""";

    /** Takes what has the focus out of those; returns how many are left. */
    private static final String NOTE_FOCUS = """
            () => {
              const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
              if (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) {
                window.controls.delete(document.activeElement);
              }
              return window.controls.size;
            }""";

    private static final int MOST_CONTROLS = 200;

    @RegisterExtension
    final Tabs tabs = Tabs.of(Gallery.class, Gallery::app).untraced();

    @ParameterizedTest
    @EnumSource
    @DisplayName("keeps the rules of WCAG 2.2, level AA, as far as axe can tell")
    void everyPageIsAccessible(Screen screen) {
        onEveryPage(screen, page -> violations(page));
    }

    @Test
    @DisplayName("is as wide as the phone: nothing has to be scrolled sideways")
    void everyPageFitsOnAPhone() {
        onEveryPage(Screen.PHONE, page -> {
            Object width = page.evaluate("document.scrollingElement.scrollWidth");
            return width.equals(Screen.PHONE_WIDTH) ? List.of() : List.of(width + " pixels");
        });
    }

    @Test
    @DisplayName("has no link, button or field that the tabulator does not reach, and shows where it is")
    void everyControlIsReachedByKeyboard() {
        onEveryPage(Screen.DESK, page -> {
            page.evaluate(NOTE_CONTROLS);
            Object left = MOST_CONTROLS;
            for (int i = 0; i < MOST_CONTROLS && !left.equals(0); i++) {
                page.keyboard().press("Tab");
                left = page.evaluate(NOTE_FOCUS);
            }
            return strings(page.evaluate("[...window.controls].map((control) => control.outerHTML)"));
        });
    }

    @Test
    @DisplayName("a form that says what is wrong says it in a way that everyone can read")
    void mistakesAreAccessible() {
        Page page = tabs.open(ClientUnderTest.OURS, Screen.PHONE.browser(), "/addresses/new");

        button(page, "Save").tap();

        assertThat(page.locator("#person_emails_0_address_errors")).isVisible();
        assertThat(violations(page)).isEmpty();
    }

    @BothClients
    @DisplayName("a finger does what the mouse does")
    void pagesAreUsedByTouch(ClientUnderTest client) {
        Page page = tabs.open(client, Screen.PHONE.browser(), "/counter");

        button(page, "increase").tap();

        assertThat(page.locator("#count")).hasText("1");
    }

    /** In one tab: a new one takes longer than to look at a page. */
    private void onEveryPage(Screen screen, Function<Page, List<String>> faults) {
        Page page = tabs.open(ClientUnderTest.OURS, screen.browser(), PATHS.getFirst());
        URI site = URI.create(page.url());
        SoftAssertions pages = new SoftAssertions();
        for (String path : PATHS) {
            page.navigate(site.resolve(path).toString());
            Tabs.awaitJoin(page);
            pages.assertThat(faults.apply(page)).as(path).isEmpty();
        }
        pages.assertAll();
    }

    private static List<String> violations(Page page) {
        // the other mode opens a tab for each page
        var results = new AxeBuilder(page).setLegacyMode(true).withTags(WCAG).analyze();
        assertThat(results.getPasses()).extracting(Rule::getId).contains("color-contrast", "target-size");
        return results.getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary()))
                .toList();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static List<String> strings(Object found) {
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }
}
