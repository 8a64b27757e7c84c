package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Selects, whose options the server changes (C-073, C-074, C-082)")
class SelectsTest {
    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    private Page open(ClientUnderTest client) {
        return tabs.open(client, "/selects");
    }

    private static void choose(Page page, String select, String... options) {
        page.focus("#" + select);
        page.selectOption("#" + select, options);
        assertThat(page.locator("#last")).containsText(select);
        assertThat(page.locator("#last")).containsText(options[options.length - 1]);
    }

    @BothClients
    @DisplayName("an error is shown while the select has the focus, and the wrong choice with it (select)")
    void anErrorIsShownWhileTheSelectHasTheFocus(ClientUnderTest client) {
        Page page = open(client);

        choose(page, "kind", "wrong");

        assertThat(page.locator("#error")).isVisible();
        assertThat(page.locator("#kind")).isFocused();
        assertThat(page.locator("#kind")).hasValue("wrong");
    }

    @BothClients
    @DisplayName("selects that depend on each other are empty after the submit (issue 2787)")
    void dependentSelectsAreEmptyAfterTheSubmit(ClientUnderTest client) {
        Page page = open(client);
        choose(page, "kind", "tree");
        assertThat(page.locator("#sort option")).hasText(new String[] {"choose", "ash", "oak"});
        choose(page, "sort", "oak");

        Tabs.click(page, "Save");

        assertThat(page.locator("#last")).containsText("saved");
        assertThat(page.locator("#kind")).hasValue("");
        assertThat(page.locator("#sort")).hasValue("");
        assertThat(page.locator("#sort option")).hasText(new String[] {"choose"});
        choose(page, "kind", "bird");
        assertThat(page.locator("#sort option")).hasText(new String[] {"choose", "crow", "rook"});
    }

    @BothClients
    @DisplayName(
            "the choice of several stays while options come, and options come once the focus is elsewhere (issue 3083)")
    void optionsOfAMultipleSelectFollowTheServer(ClientUnderTest client) {
        Page page = open(client);
        choose(page, "many", "a", "c");

        Trial.press(page, "#more");
        assertThat(page.locator("#last")).hasText("more");
        assertThat(page.locator("#many")).hasValues(new String[] {"a", "c"});
        page.locator("#many").blur();
        choose(page, "kind", "tree");
        Trial.press(page, "#more");

        assertThat(page.locator("#many option")).hasText(new String[] {"a", "b", "c", "new 3", "new 4"});
        assertThat(page.locator("#many")).hasValues(new String[] {"a", "c"});
    }

    @BothClients
    @DisplayName("a select keeps its choice when its options change, with and without the focus (issue 3107)")
    void aSelectKeepsItsChoice(ClientUnderTest client) {
        Page page = open(client);
        choose(page, "kind", "tree");
        choose(page, "sort", "oak");

        Trial.press(page, "#more");
        assertThat(page.locator("#sort option")).hasText(new String[] {"choose", "new 2", "ash", "oak"});
        assertThat(page.locator("#sort")).hasValue("oak");
        page.focus("#kind");
        Trial.press(page, "#more");

        assertThat(page.locator("#sort option")).hasCount(5);
        assertThat(page.locator("#sort")).hasValue("oak");
    }
}
