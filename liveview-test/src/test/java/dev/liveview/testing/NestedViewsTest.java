package dev.liveview.testing;

import static dev.liveview.testing.LiveAssertions.assertThat;
import static dev.liveview.testing.LiveAssertions.assertThatThrownBy;

import dev.liveview.http.Response;
import dev.liveview.router.LiveApp;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("views within views (F-259 to F-266, F-355, C-150 to C-155)")
class NestedViewsTest {
    private final LivePage page = LiveViewTest.live(
            LiveApp.of(routes -> routes.live("/", WallLive::new).get("/elsewhere", request -> Response.text("away"))),
            "/");

    private void zones(String zones) {
        page.event("zones", Map.of("zones", zones));
    }

    @Test
    void theyAreJoinedAndShown() {
        assertThat(page.element(".time").texts()).containsExactly("utc 0", "cet 0");
        assertThat(page.html()).contains("<b class=\"time\">utc 0</b>");
        assertThat(page.element("#clock-utc")).hasAttribute("class", "clock");
        assertThat(page.children())
                .extracting(LivePage::toString)
                .containsExactly("LivePage[/#clock-utc]", "LivePage[/#clock-cet]");
    }

    @Test
    void anElementOfANestedViewSendsItsEventsThere() {
        page.element("#clock-cet .tick").click();

        assertThat(page.element(".time").texts()).containsExactly("utc 0", "cet 1");
    }

    @Test
    @DisplayName("C-210: a selector reaches elements of all views")
    void aTargetMayBeInOtherViews() {
        page.element("#clock-cet .all").click();

        assertThat(page.element(".time").texts()).containsExactly("utc 1", "cet 1");
    }

    @Test
    void aNestedViewIsAPageOfItsOwn() {
        LivePage clock = page.child("clock-cet");
        clock.element(".tick").click();
        clock.event("tick", Map.of());
        clock.inView(ClockLive.class, ClockLive::tick);

        assertThat(clock).hasElement(".time", "cet 3").hasText("cet 3").hasNoText("utc");
        assertThat(clock.html()).startsWith("<b class=\"time\">cet 3</b>");
        assertThat(page.child("clock-utc")).hasElement(".time", "utc 0");
        assertThatThrownBy(() -> clock.element("#told").click())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("no element fits '#told'; the page shows:\n<b class=\"time\">cet 3</b>");
    }

    @Test
    void whatIsTypedIntoItStaysThere() {
        page.child("clock-cet").form("form").change(Map.of("time", "7"));

        assertThat(page.element(".time").texts()).containsExactly("utc 0", "cet 7");
        assertThat(page.element("#clock-cet input")).hasValue("7");
    }

    @Test
    @DisplayName("F-263")
    void aNestedViewTellsItsParent() {
        page.child("clock-cet").element(".tell").click();
        page.render();

        assertThat(page).hasElement("#told", "cet says 0");
    }

    @Test
    @DisplayName("C-152: what its parent renders does not touch it")
    void itsParentsRendersLeaveItAlone() {
        page.element("#clock-cet .tick").click();
        page.send("hello");

        assertThat(page).hasElement("#told", "hello").hasElement("#clock-cet .time", "cet 1");
    }

    @Nested
    @DisplayName("coming and going (F-261, C-150, C-153)")
    class Life {
        @Test
        void aViewIsJoinedWhenItsContainerAppears() {
            zones("utc,cet,est");
            page.element("#clock-est .tick").click();

            assertThat(page.element(".time").texts()).containsExactly("utc 0", "cet 0", "est 1");
        }

        @Test
        void aViewIsLeftWhenItsContainerIsGone() {
            LivePage clock = page.child("clock-utc");
            zones("cet");

            assertThat(page.element(".time").texts()).containsExactly("cet 0");
            assertThatThrownBy(clock::render)
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("the page of / has no nested view 'clock-utc'; it has [clock-cet]");
        }

        @Test
        void oneThatComesBackIsAnotherOne() {
            page.element("#clock-utc .tick").click();
            zones("cet");
            zones("cet,utc");

            assertThat(page.element(".time").texts()).containsExactly("cet 0", "utc 0");
        }

        @Test
        @DisplayName("C-155")
        void aReconnectJoinsAllAnew() {
            page.element("#clock-utc .tick").click();
            page.reconnect();

            assertThat(page.element(".time").texts()).containsExactly("utc 0", "cet 0");
        }

        @Test
        void leavingThePageEndsThemAll() {
            LivePage clock = page.child("clock-utc");
            page.leave();

            assertThatThrownBy(clock::render)
                    .hasMessage("the nested view 'clock-utc' of / has no view any more: it was left");
        }
    }

    @Nested
    class Trouble {
        @Test
        @DisplayName("F-259: a crash of one is not the others'")
        void oneThatCrashesFailsItsActionAlone() {
            LivePage clock = page.child("clock-utc");
            assertThatThrownBy(() -> clock.element(".break").click())
                    .isInstanceOf(ServerFailure.class)
                    .hasMessageStartingWith("the nested view 'clock-utc' of / ")
                    .hasRootCauseMessage("the spring broke");

            page.element("#clock-cet .tick").click();
            assertThat(page).hasElement("#clock-cet .time", "cet 1");
        }

        @Test
        void oneThatCrashesWhileItIsJoinedFailsTheActionThatShowedIt() {
            assertThatThrownBy(() -> zones("utc,broken"))
                    .isInstanceOf(ServerFailure.class)
                    .hasMessageStartingWith("the nested view 'clock-broken' of / crashed: ")
                    .hasRootCauseMessage("no such zone");

            page.element("#clock-utc .tick").click();
            assertThat(page).hasElement("#clock-utc .time", "utc 1");
        }

        @Test
        void itCanBeJoinedAgainAlone() {
            page.element("#clock-utc .tick").click();
            page.element("#clock-cet .tick").click();
            page.child("clock-cet").reconnect();

            assertThat(page.element(".time").texts()).containsExactly("utc 1", "cet 0");
        }

        @Test
        void oneThatThereIsNotIsNamed() {
            assertThatThrownBy(() -> page.child("nobody").html())
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("the page of / has no nested view 'nobody'; it has [clock-utc, clock-cet]");
        }
    }

    @Nested
    @DisplayName("F-264: a redirect is the page's")
    class Redirects {
        @Test
        void ofAnEvent() {
            page.element("#clock-cet .go").click();

            assertThat(page).redirectedTo("/elsewhere");
            assertThatThrownBy(() -> page.send("hello"))
                    .hasMessage("the page of / was redirected to /elsewhere; followRedirect() opens that one");
        }

        @Test
        void ofAJoin() {
            zones("utc,away");

            assertThat(page).redirectedTo("/elsewhere");
        }
    }
}
