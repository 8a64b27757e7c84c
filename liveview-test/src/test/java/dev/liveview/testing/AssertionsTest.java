package dev.liveview.testing;

import static dev.liveview.testing.LiveAssertions.assertThat;
import static dev.liveview.testing.LiveAssertions.assertThatThrownBy;

import dev.liveview.router.LiveApp;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a reader sees when a claim about a page is wrong. */
class AssertionsTest {
    private final LivePage page = LiveViewTest.live(LiveApp.of(routes -> routes.live("/", CounterLive::new)), "/");

    @Test
    void anElementThatShouldBeThere() {
        assertThat(page)
                .hasElement("h1")
                .hasElement("h1", "0")
                .hasNoElement("h2")
                .hasNoElement("h1", "1");
        assertThatThrownBy(() -> assertThat(page).hasElement("h1", "1")).hasMessage("""

                        Expecting the page of /
                        to have an element 'h1' with the text '1'
                        but it shows:
                        <h1>0</h1>
                        <button phx-click="dec">-</button>
                        <button phx-click="inc">+</button>""");
        assertThatThrownBy(() -> assertThat(page).hasNoElement("h1")).hasMessage("""

                        Expecting the page of /
                        to have no element 'h1'
                        but it has:
                          <h1>0</h1>""");
    }

    @Test
    void aText() {
        assertThat(page).hasText("0 - +").hasNoText("1");
        assertThatThrownBy(() -> assertThat(page).hasText("1")).hasMessage("""

                        Expecting the page of /
                        to show the text
                          "1"
                        but its text is:
                          "0 - +\"""");
        assertThatThrownBy(() -> assertThat(page).hasNoText("0")).hasMessage("""

                        Expecting the page of /
                        not to show the text
                          "0"
                        but its text is:
                          "0 - +\"""");
    }

    @Test
    void aTitle() {
        assertThatThrownBy(() -> assertThat(page).hasTitle("Counter")).hasMessage("""

                        Expecting the page of /
                        to have the title
                          "Counter"
                        but it is:
                          "\"""");
    }

    @Test
    void aRedirect() {
        assertThat(page).isNotRedirected();
        assertThatThrownBy(() -> assertThat(page).redirectedTo("/welcome")).hasMessage("""

                        Expecting the page of /
                        to be redirected to
                          /welcome
                        but it was not redirected""");
        page.goTo("/other");
        assertThatThrownBy(() -> assertThat(page).redirectedTo("/welcome")).hasMessage("""

                        Expecting the page of /
                        to be redirected to
                          /welcome
                        but it was redirected to
                          /other""");
        assertThatThrownBy(() -> assertThat(page).isNotRedirected()).hasMessage("""

                        Expecting the page of /
                        not to be redirected
                        but it was redirected to
                          /other""");
    }

    @Test
    void anEvent() {
        assertThatThrownBy(() -> assertThat(page).pushedEvent("saved")).hasMessage("""

                        Expecting the page of /
                        to have been sent an event 'saved'
                        but the events are:
                          none""");
        assertThatThrownBy(() -> assertThat(page).pushedEvent("saved", Map.of("id", 7)))
                .hasMessage("""

                        Expecting the page of /
                        to have been sent an event 'saved' with
                          {id=7}
                        but the events are:
                          none""");
    }

    @Test
    void aFlash() {
        assertThatThrownBy(() -> assertThat(page).hasFlash("info", "Saved")).hasMessage("""

                        Expecting the page of /
                        to have the flash 'info'
                          "Saved"
                        but it has none of this kind""");
    }

    @Test
    void aPropertyOfAnElement() {
        assertThatThrownBy(() -> assertThat(page.element("h1")).hasText("1")).hasMessage("""

                        Expecting element 'h1' of /
                        to have the text
                          "1"
                        but it is:
                          "0\"""");
        assertThatThrownBy(() -> assertThat(page.element("h1")).hasAttribute("class", "big"))
                .hasMessage("""

                        Expecting element 'h1' of /
                        to have the attribute
                          class="big"
                        but it is:
                          <h1>0</h1>""");
        assertThatThrownBy(() -> assertThat(page.element("button", "+")).hasValue("x"))
                .hasMessage("""

                        Expecting element 'button' with the text '+' of /
                        to have the value
                          "x"
                        but it is:
                          "\"""");
        assertThatThrownBy(() -> assertThat(page.element("h2")).exists()).hasMessage("""

                        Expecting element 'h2' of /
                        to exist, but there is no such element""");
        assertThatThrownBy(() -> assertThat(page.element("button")).doesNotExist())
                .hasMessage("""

                        Expecting element 'button' of /
                        not to exist, but there are 2""");
    }
}
