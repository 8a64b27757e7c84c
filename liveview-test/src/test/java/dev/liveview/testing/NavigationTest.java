package dev.liveview.testing;

import static dev.liveview.testing.LiveAssertions.assertThat;
import static dev.liveview.testing.LiveAssertions.assertThatThrownBy;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import dev.liveview.router.LiveApp;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("F-354, F-357, F-361, F-362: pages that change their address, and follow one another")
class NavigationTest {
    @Template("""
        <h1>{@tab}</h1>
        <.link patch="/tabs?tab=two">Two</.link>
        <.link patch="/tabs?tab=dialog" phx-click={JS.pushFocus()}>Dialog</.link>
        <.link patch="/other">Elsewhere</.link>
        <.link navigate="/other">Other</.link>
        <.link navigate="/admin">Admin</.link>
        <button phx-click="three">Three</button>
        <button phx-click="leave">Leave</button>
        <ChildLive id="child" />
        """)
    static final class TabsLive extends LiveView {
        final Assign<String> tab = assign("");

        @Override
        public void handleParams(Params params, URI uri) {
            tab.set(params.get("tab", "one"));
            if (tab.get().equals("broken")) {
                throw new IllegalStateException("no such tab");
            }
        }

        @On("three")
        void three() {
            pushPatch("/tabs?tab=three");
        }

        @On("leave")
        void leave() {
            putFlash("info", "bye");
            pushNavigate("/other");
        }
    }

    @Template("""
        <h1>other</h1><p>{@flash.get("info")}</p>
        """)
    static final class OtherLive extends LiveView {}

    @Template("""
        <i phx-click="patch">patch</i>
        """)
    static final class ChildLive extends LiveView {
        @On("patch")
        void patch() {
            pushPatch("/tabs?tab=nested");
        }
    }

    private final LivePage page = LiveViewTest.live(
            LiveApp.of(routes -> routes.live("/tabs", TabsLive::new)
                    .live("/other", OtherLive::new)
                    .session("admin", admin -> admin.live("/admin", OtherLive::new))),
            "/tabs");

    @Test
    void linksAreFollowedInPlace() {
        assertThat(page).isNotPatched();
        page.element("a", "Two").click();
        assertThat(page).hasElement("h1", "two").patchedTo("/tabs?tab=two");
        assertThat(page.path()).isEqualTo("/tabs?tab=two");
    }

    @Test
    void aLinkIsFollowedWhateverItsCommandsDoInABrowser() {
        page.element("a", "Dialog").click();
        assertThat(page).hasElement("h1", "dialog").patchedTo("/tabs?tab=dialog");
    }

    @Test
    void theAddressCanBeChangedWithoutALink() {
        assertThat(page.patch("/tabs?tab=four")).hasElement("h1", "four");
        assertThat(page.patch("?tab=five")).hasElement("h1", "five").patchedTo("/tabs?tab=five");
    }

    @Test
    void theViewChangesTheAddress() {
        page.element("button", "Three").click();
        assertThat(page).hasElement("h1", "three").patchedTo("/tabs?tab=three");
        assertThatThrownBy(() -> assertThat(page).patchedTo("/tabs"))
                .hasMessageContaining("to be patched to", "/tabs?tab=three");
        assertThat(page.reconnect()).hasElement("h1", "three");
    }

    @Test
    @DisplayName("protocol 15: a patch to another view is a live redirect")
    void aPatchToAnotherViewLeadsThere() {
        page.element("a", "Elsewhere").click();
        assertThat(page).redirectedTo("/other");
        assertThat(page.followRedirect()).hasElement("h1", "other");
    }

    @Test
    void liveLinksAreFollowedOverTheSameSocket() {
        page.element("a", "Other").click();
        LivePage other = page.followRedirect();
        assertThat(other).hasElement("h1", "other");
        assertThat(other.path()).isEqualTo("/other");
        assertThat(other.deadHtml()).isEqualTo(page.deadHtml());
        assertThat(other.reconnect()).hasElement("h1", "other");
        assertThat(other.navigate("/tabs")).hasElement("h1", "one");
    }

    @Test
    @DisplayName("F-239: across the border of a live session the page is loaded")
    void theBorderIsCrossedByLoading() {
        page.element("a", "Admin").click();
        LivePage admin = page.followRedirect();
        assertThat(admin).hasElement("h1", "other");
        assertThat(admin.deadHtml()).isNotEqualTo(page.deadHtml());
    }

    @Test
    @DisplayName("protocol 7.2: what a nested view asks for is done by the view of the page")
    void aNestedViewChangesTheAddressOfThePage() {
        page.child("child").element("i").click();
        page.render();
        assertThat(page).patchedTo("/tabs?tab=nested").hasElement("h1", "nested");
    }

    @Test
    void messagesGoAlong() {
        page.element("button", "Leave").click();
        assertThat(page.followRedirect()).hasElement("p", "bye");
    }

    @Test
    void aPatchThatThrowsFails() {
        assertThatThrownBy(() -> page.patch("/tabs?tab=broken"))
                .isInstanceOf(ServerFailure.class)
                .hasRootCauseMessage("no such tab");
    }
}
