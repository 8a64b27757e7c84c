package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Content: whatever a template says, the page shows")
class ContentTest {
    private static final int STEPS = 4;
    private static final String NORMALIZED = """
            root => {
              const copy = root.querySelector('[data-phx-main]').cloneNode(true);
              for (const element of copy.querySelectorAll('*')) {
                const attributes = [...element.attributes].map(({ name, value }) => [name, value]).sort();
                attributes.forEach(([name]) => element.removeAttribute(name));
                attributes
                    .filter(([name, value]) => !name.startsWith('data-phx-') && name !== 'selected' && (name !== 'class' || value !== ''))
                    .forEach(([name, value]) => element.setAttribute(name, value));
              }
              copy.normalize();
              return copy.innerHTML.replace(/\\s+/g, ' ').replace(/ </g, '<').replace(/> /g, '>');
            }""";

    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    @BothClients
    @DisplayName("after any change the page is what the server would have rendered at once (C-034)")
    void afterEveryChangeThePageIsTheServers(ClientUnderTest client) {
        Page page = tabs.open(client, "/content");

        for (int step = 1; step <= 2 * STEPS; step++) {
            step(page, step % STEPS);
            Assertions.assertThat(shown(page)).as("step " + step).isEqualTo(rendered(page, step % STEPS));
        }
    }

    @BothClients
    void markupIsShownAsItIsAndTextAsText(ClientUnderTest client) {
        Page page = tabs.open(client, "/content");

        assertThat(page.locator("#raw b")).hasText("raw");
        assertThat(page.locator("#escaped")).hasText("<b>0</b> & \"quotes\"");
        step(page, 1);
        assertThat(page.locator("#raw")).hasText("only text <here>");
        step(page, 2);
        assertThat(page.locator("#raw")).hasText("");
        step(page, 3);
        assertThat(page.locator("#raw p")).hasText(new String[] {"one", "two"});
        step(page, 0);
        assertThat(page.locator("#raw b")).hasText("raw");
    }

    @BothClients
    @DisplayName("an attribute that is null or false is not there (F-020)")
    void attributesComeAndGo(ClientUnderTest client) {
        Page page = tabs.open(client, "/content");
        var element = page.locator("#attributes");

        assertThat(element).hasAttribute("title", "hint \"0\"");
        step(page, 1);
        assertThat(element).hasAttribute("hidden", "");
        assertThat(element).hasAttribute("data-step", "s1t");
        step(page, 2);
        Assertions.assertThat(element.getAttribute("title")).isNull();
        Assertions.assertThat(element.getAttribute("hidden")).isNull();
        assertThat(element).hasClass("always sometimes");
        step(page, 3);
        assertThat(element).hasAttribute("title", "hint \"3\"");
        assertThat(element).hasClass("always");
    }

    @BothClients
    void slotsAndSpreadsOfAComponentChange(ClientUnderTest client) {
        Page page = tabs.open(client, "/content");
        assertThat(page.locator("#card footer")).hasCount(0);

        step(page, 1);
        step(page, 2);

        assertThat(page.locator("#card h2")).hasText("card 2");
        assertThat(page.locator("#card .body")).hasText("body 2");
        assertThat(page.locator("#card footer button")).hasText(new String[] {"run 1/2", "run 2/2"});
        assertThat(page.locator("#grid tbody tr")).hasText(new String[] {"Blue1973", "Hejira <1>1978"});
        Assertions.assertThat(page.locator("#card").getAttribute("data-extra")).isNull();
        assertThat(page.locator("#svg circle")).hasAttribute("r", "2");
        assertThat(page.locator("#options option")).hasText(new String[] {"1", "2"});
        Assertions.assertThat(page.evaluate("document.querySelector('#svg circle').namespaceURI"))
                .isEqualTo("http://www.w3.org/2000/svg");
    }

    private static void step(Page page, int expected) {
        Tabs.click(page, "Step");
        assertThat(page.locator("#step")).hasText(String.valueOf(expected));
    }

    /** What the page shows, but for what clients write on their own and for the order of attributes. */
    private static Object shown(Page page) {
        return page.evaluate("(" + NORMALIZED + ")(document)");
    }

    /** What the server renders when it begins with a step. */
    private static Object rendered(Page page, int step) {
        return page.evaluate(
                "async path => (" + NORMALIZED
                        + ")(new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html'))",
                "/content?step=" + step);
    }
}
