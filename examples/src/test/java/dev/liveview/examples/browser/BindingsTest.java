package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Bindings: what the user does becomes an event of the view")
class BindingsTest {
    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    @BothClients
    @DisplayName("a click sends the values of the element (C-201)")
    void aClickSendsTheValuesOfTheElement(ClientUnderTest client) {
        Page page = tabs.open(client, "/bindings");

        page.click("#click");

        assertThat(log(page)).hasText(new String[] {"clicked {id=7, song-id=9, value=v}"});
    }

    @BothClients
    @DisplayName("F-317: the option metadata adds to the values (C-202)")
    void anApplicationAddsToTheValues(ClientUnderTest client) {
        Page page = tabs.open(client, "/bindings");

        page.click("#click", new Page.ClickOptions().setModifiers(List.of(KeyboardModifier.ALT)));

        assertThat(log(page)).hasText(new String[] {"clicked {alt=true, id=7, song-id=9, value=v}"});
    }

    @BothClients
    @DisplayName("a click on a part of a button is a click on the button, also in SVG (C-201, C-218)")
    void aClickOnAPartOfAButtonCounts(ClientUnderTest client) {
        Page page = tabs.open(client, "/bindings");

        page.click("#shape");

        assertThat(log(page)).hasText(new String[] {"icon_clicked {value=}"});
    }

    @BothClients
    @DisplayName("href=\"#\" does not move the page (C-204)")
    void aHashLinkDoesNotMoveThePage(ClientUnderTest client) {
        Page page = tabs.open(client, "/bindings");

        page.click("#hash");

        assertThat(log(page)).hasText(new String[] {"hash_clicked {}"});
        assertThat(page).hasURL(tabs.site().url(client) + "/bindings");
    }

    @BothClients
    void aDisabledButtonSendsNothing(ClientUnderTest client) {
        Page page = tabs.open(client, "/bindings");

        page.dispatchEvent("#off", "click");
        page.click("#icon");

        assertThat(log(page)).hasText(new String[] {"icon_clicked {value=}"});
    }

    @BothClients
    @DisplayName("click-away is for clicks that began elsewhere (C-206)")
    void clickAwayIsForClicksElsewhere(ClientUnderTest client) {
        Page page = tabs.open(client, "/bindings?menu");

        page.click("#inside");
        page.click("#outside");

        assertThat(log(page)).hasText(new String[] {"went_away {}"});
    }

    @BothClients
    @DisplayName("dragging from inside to outside is no click away (C-207)")
    void draggingOutIsNoClickAway(ClientUnderTest client) {
        Page page = tabs.open(client, "/bindings?menu");

        page.hover("#inside");
        page.mouse().down();
        page.hover("#outside");
        page.mouse().up();
        page.click("#inside");

        page.press("#enter", "Enter");
        assertThat(log(page)).hasText(new String[] {"entered {key=Enter, value=}"});
    }

    @BothClients
    @DisplayName("keys send their name, with the value of the field (C-202, C-208)")
    void keysSendTheirName(ClientUnderTest client) {
        Page page = tabs.open(client, "/bindings");

        page.press("#keys", "a");

        assertThat(log(page)).hasText(new String[] {"down {key=a, value=}", "up {key=a, value=a}"});
    }

    @BothClients
    @DisplayName("phx-key lets one key through (C-208)")
    void aKeyFilterLetsOneKeyThrough(ClientUnderTest client) {
        Page page = tabs.open(client, "/bindings");

        page.locator("#enter").pressSequentially("ab");
        page.press("#enter", "Enter");

        assertThat(log(page)).hasText(new String[] {"entered {key=Enter, value=ab}"});
    }

    @BothClients
    @DisplayName("window keys are heard wherever the focus is, but not from a field with its own binding (C-208)")
    void windowKeysAreHeardEverywhere(ClientUnderTest client) {
        Page page = tabs.open(client, "/bindings");

        page.press("#keys", "Escape");
        page.press("#field", "Escape");
        page.keyboard().press("F2");

        assertThat(log(page)).hasText(new String[] {
            "down {key=Escape, value=}",
            "up {key=Escape, value=}",
            "focused {n=1, value=}",
            "escaped {key=Escape}",
            "released {key=F2}"
        });
    }

    @BothClients
    @DisplayName("focus and blur of a field (C-209)")
    void focusAndBlur(ClientUnderTest client) {
        Page page = tabs.open(client, "/bindings");

        page.fill("#field", "text");
        page.focus("#enter");

        assertThat(log(page)).hasText(new String[] {"focused {n=1, value=}", "blurred {n=1, value=text}"});
    }

    @OurClient
    @DisplayName("focus and blur of the window (C-209); the official client hears only those of elements")
    void focusAndBlurOfTheWindow(ClientUnderTest client) {
        Page page = tabs.open(client, "/bindings");

        page.evaluate("window.dispatchEvent(new Event('blur'))");
        page.evaluate("window.dispatchEvent(new Event('focus'))");

        assertThat(log(page)).hasText(new String[] {"window_blurred {}", "window_focused {}"});
    }

    private static Locator log(Page page) {
        return page.locator("#log li");
    }
}
