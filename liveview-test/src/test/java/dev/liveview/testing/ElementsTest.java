package dev.liveview.testing;

import static dev.liveview.testing.LiveAssertions.assertThat;
import static dev.liveview.testing.LiveAssertions.assertThatThrownBy;

import dev.liveview.http.Response;
import dev.liveview.params.Params;
import dev.liveview.router.LiveApp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementsTest {
    private final List<Received> received = new ArrayList<>();
    private final LivePage page = LiveViewTest.live(
            LiveApp.of(routes -> routes.live("/", () -> new ElementsLive(received))
                    .live("/other", CounterLive::new)
                    .get("/text", request -> Response.text("plain"))),
            "/");

    @Nested
    @DisplayName("finding (F-347)")
    class Finding {
        @Test
        void anElementIsFoundByItsSelectorAndText() {
            assertThat(page.element("div", "box").attribute("id")).contains("box");
            assertThat(page.element("div", Pattern.compile("^b.x$")).attribute("id"))
                    .contains("box");
            assertThat(page.element("a").texts()).containsExactly("Other", "More", "Top");
        }

        @Test
        void noElementIsAFailureThatShowsThePage() {
            assertThatThrownBy(() -> page.element("#missing").click())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith(
                            "no element fits '#missing'; the page shows:\n<p id=\"plain\">nothing here</p>\n<button id=\"add\"");
        }

        @Test
        void aTextThatNoneHasIsAFailureThatListsThoseWithoutIt() {
            assertThatThrownBy(() -> page.element("p", "Retry").text()).hasMessage("""
                            no element fits 'p' with the text 'Retry'; without the text there are:
                              <p id="plain">nothing here</p>""");
        }

        @Test
        void severalElementsAreAFailureThatListsThem() {
            assertThatThrownBy(() -> page.element("div", "map").click()).hasMessage("""
                            2 elements fit 'div' with the text 'map', and only one may:
                              <div id="map" phx-hook="Map">map</div>
                              <div id="no-hook">map</div>
                            say which by a narrower selector, or by its text: element("div", "…")""");
        }

        @Test
        void itsPropertiesCanBeRead() {
            assertThat(page.element("#plain")).exists().hasText("nothing here");
            assertThat(page.element("#q")).hasAttribute("phx-key", "Enter").hasValue("tea");
            assertThat(page.element("#missing")).doesNotExist();
            assertThat(page.element("#plain").html()).isEqualTo("<p id=\"plain\">nothing here</p>");
            assertThat(page.element("a").count()).isEqualTo(3);
            assertThat(page.element("a").exists()).isTrue();
            assertThat(page.hasElement("p", "nothing")).isTrue();
            assertThat(page.hasElement("p", "something")).isFalse();
        }

        @Test
        void onlyControlsHaveAValue() {
            assertThatThrownBy(() -> page.element("#plain").value())
                    .hasMessage("<p id=\"plain\"> is not a control, so it has no value");
        }
    }

    @Nested
    @DisplayName("clicking (F-339)")
    class Clicking {
        @Test
        @DisplayName("a click sends phx-value-* and the value, as a browser does (protocol 6.1)")
        void aClickSendsItsValues() {
            page.element("#add").click();

            assertThat(received).containsExactly(Received.of("add", Map.of("sku", "42", "song-id", "7", "value", "")));
        }

        @Test
        void anElementThatIsNoControlSendsNoValue() {
            page.element("#box").click();

            assertThat(received).containsExactly(Received.of("box", Map.of()));
        }

        @Test
        void aClickCountsForTheElementAround() {
            page.element("#inner").click();

            assertThat(received).extracting(Received::event).containsExactly("add");
        }

        @Test
        void aClickThatDoesNothingFails() {
            assertThatThrownBy(() -> page.element("#plain").click())
                    .hasMessage(
                            "a click on <p id=\"plain\"> does nothing: neither it nor what is around it has phx-click, and it is no link, no button of a form and no"
                                    + " checkbox");
        }

        @Test
        void aDisabledButtonCannotBeClicked() {
            assertThatThrownBy(() -> page.element("#off").click())
                    .hasMessage("<button id=\"off\" phx-click=\"off\" disabled> is disabled: nobody can click it");
        }

        @Test
        void aLinkLeadsToAnotherPage() {
            page.element("#link").click();

            assertThat(page).redirectedTo("/other?x=1");
            assertThat(page.followRedirect()).hasElement("h1", "0");
        }

        @Test
        void aLinkMayBeRelative() {
            page.element("#relative").click();

            assertThat(page).redirectedTo("/?page=2");
        }

        @Test
        void aLinkWithinThePageDoesNothing() {
            assertThatThrownBy(() -> page.element("#anchor").click())
                    .hasMessageStartingWith("a click on <a id=\"anchor\" href=\"#top\"> does nothing");
        }
    }

    @Nested
    @DisplayName("keys and focus (F-343, F-344)")
    class KeysAndFocus {
        @Test
        void aKeyIsSentWithTheValue() {
            page.element("#q").keydown("Enter");

            assertThat(received).containsExactly(Received.of("press", Map.of("key", "Enter", "value", "tea")));
        }

        @Test
        void aKeyThatTheElementDoesNotWantFails() {
            assertThatThrownBy(() -> page.element("#q").keydown("a"))
                    .hasMessageStartingWith("<input id=\"q\" name=\"q\"")
                    .hasMessageEndingWith("does not listen to the key 'a'");
        }

        @Test
        void withoutAFilterEveryKeyIsSent() {
            page.element("#any").keyup("a");

            assertThat(received).containsExactly(Received.of("release", Map.of("key", "a", "value", "")));
        }

        @Test
        void aKeyOfAnotherElementReachesTheWindow() {
            page.element("#plain").keydown("Escape");
            page.keydown("escape");

            assertThat(received)
                    .containsExactly(
                            Received.of("press", Map.of("key", "Escape", "at", "window")),
                            Received.of("press", Map.of("key", "escape", "at", "window")));
        }

        @Test
        void aKeyThatNothingWantsFails() {
            assertThatThrownBy(() -> page.keyup("a"))
                    .hasMessage("nothing on the page listens to the key 'a' by phx-window-keyup");
            assertThatThrownBy(() -> page.keydown("a"))
                    .hasMessageStartingWith(
                            "nothing on the page listens to the key 'a' by phx-window-keydown\n  <div id=\"window\"");
        }

        @Test
        void theFocusComesAndGoes() {
            page.element("#q").focus().blur();

            assertThat(received)
                    .containsExactly(
                            Received.of("enter", Map.of("value", "tea")), Received.of("leave", Map.of("value", "tea")));
        }

        @Test
        void theWindowsFocusComesAndGoes() {
            page.focusWindow().blurWindow();

            assertThat(received)
                    .containsExactly(
                            Received.of("enter", Map.of("at", "window")), Received.of("leave", Map.of("at", "window")));
        }

        @Test
        void whatDoesNotListenFails() {
            assertThatThrownBy(() -> page.element("#plain").focus()).hasMessage("<p id=\"plain\"> has no phx-focus");
            assertThatThrownBy(() -> page.element("#plain").blur()).hasMessage("<p id=\"plain\"> has no phx-blur");
        }
    }

    @Nested
    class ControlsOfNoForm {
        @Test
        @DisplayName("a control's own phx-change sends its own fields (C-251)")
        void aControlTellsOfItsChange() {
            page.element("#q").change("coffee");

            assertThat(received).containsExactly(Received.of("search", Map.of("q", "coffee", "_target", List.of("q"))));
        }

        @Test
        void whatWasTypedStays() {
            page.element("#q").change("coffee");

            assertThat(page.element("#q").value()).contains("coffee");
        }

        @Test
        void aChangeThatNothingHearsOfFails() {
            assertThatThrownBy(() -> page.element("#deaf").change("x"))
                    .hasMessage(
                            "neither <input id=\"deaf\" name=\"deaf\"> nor its form has phx-change, so the view would not hear of it;"
                                    + " form(...).fill(...) only types");
        }

        @Test
        void onlyControlsCanChange() {
            assertThatThrownBy(() -> page.element("#plain").change("x"))
                    .hasMessage("<p id=\"plain\"> is not a control with a name, so it has no value to change");
        }
    }

    @Nested
    @DisplayName("hooks and plain events (F-345)")
    class HooksAndPlainEvents {
        @Test
        void aHookPushes() {
            page.element("#map").pushEvent("moved", Map.of("lat", 1.5));

            assertThat(received).containsExactly(Received.of("moved", Map.of("lat", 1.5)));
        }

        @Test
        void withoutAHookNothingIsPushed() {
            assertThatThrownBy(() -> page.element("#no-hook").pushEvent("moved", Map.of()))
                    .hasMessage("<div id=\"no-hook\"> has no hook: that takes the attributes phx-hook and id");
        }

        @ParameterizedTest
        @ValueSource(strings = {"any", "name"})
        void anEventNeedsNoElement(String name) {
            page.event(name, Map.of("a", 1));

            assertThat(received).containsExactly(new Received(name, Params.of(Map.of("a", 1))));
        }
    }
}
