package nested;

import static dev.liveview.testing.LiveAssertions.assertThat;
import static dev.liveview.testing.LiveAssertions.assertThatThrownBy;

import dev.liveview.LiveView;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.router.LiveApp;
import dev.liveview.testing.LivePage;
import dev.liveview.testing.LiveViewTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The guide to nested views says what happens. */
class NestedViewsGuideTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);

    private final LivePage page = LiveViewTest.live(WallLive.app(NOON), "/");

    @Test
    @DisplayName("F-259, F-260: views of their own, with what their tags say")
    void clocksHangOnTheWall() {
        assertThat(page.deadHtml()).contains("<b>12:00</b>", "<b>13:00</b>");
        assertThat(page.element("section.clock b").texts()).containsExactly("12:00", "13:00");
    }

    @Test
    @DisplayName("F-263")
    void aClockTellsTheWall() {
        page.element("#clock-CET button").click();
        page.render();
        assertThat(page).hasElement("h1", "CET");
    }

    @Test
    @DisplayName("F-261")
    void aClockThatIsTakenDownEnds() {
        page.inView(WallLive.class, view -> view.zones.set(List.of("CET")));
        page.render();
        assertThat(page.children()).extracting(LivePage::toString).contains("LivePage[/#clock-CET]");
        assertThatThrownBy(() -> page.child("clock-UTC").html()).hasMessageContaining("no nested view 'clock-UTC'");
    }

    @Test
    void aRenderOfTheWallLeavesTheClocksAlone() {
        page.inView(WallLive.class, view -> view.picked.set("none of them"));
        assertThat(page.element("section.clock b").texts()).containsExactly("12:00", "13:00");
    }

    @Test
    @DisplayName("F-262: one in the layout belongs to no page")
    void theRadioStandsInTheLayout() {
        page.element("#radio button").click();
        assertThat(page).hasElement("#radio button", "on").hasNoElement("#radio button", "within");
        page.element("#clock-CET button").click();
        page.render();
        assertThat(page).hasElement("#radio button", "on");
    }

    @Template("<WallClock :if={@shown} id=\"clock\" session={java.util.Map.of(\"zone\", @zone)} />")
    static final class ChangingLive extends LiveView {
        final Assign<String> zone = assign("UTC");
        final Assign<Boolean> shown = assign(true);
    }

    @Template("<b>{@zone}</b>")
    static final class WallClock extends LiveView {
        final Assign<String> zone = assign("");

        @Override
        public void mount(dev.liveview.params.Params params, dev.liveview.Session session) {
            zone.set(session.get("zone", String.class));
        }
    }

    @Test
    @DisplayName("F-260: what a tag gives counts when the view is made")
    void anotherSessionMountsNothing() {
        var changing = LiveViewTest.live(LiveApp.of(routes -> routes.live("/", ChangingLive::new)), "/");
        changing.inView(ChangingLive.class, view -> view.zone.set("CET"));
        changing.render();
        assertThat(changing).hasElement("b", "UTC");

        changing.inView(ChangingLive.class, view -> view.shown.set(false));
        changing.render();
        changing.inView(ChangingLive.class, view -> view.shown.set(true));
        changing.render();
        assertThat(changing).hasElement("b", "CET");
    }

    @Template("<div><WallClock id={\"clock-\" + @id} session={java.util.Map.of(\"zone\", @id)} /></div>")
    static final class Shelf extends dev.liveview.LiveComponent {}

    @Template("<Shelf :for={id : @ids} :key={id} id={id} />")
    static final class ShelvesLive extends LiveView {
        final Assign<List<String>> ids = assign(List.of("UTC", "CET"));
    }

    @Test
    @DisplayName("F-266: in components, in loops")
    void viewsStandInComponents() {
        var shelves = LiveViewTest.live(LiveApp.of(routes -> routes.live("/", ShelvesLive::new)), "/");
        assertThat(shelves.element("b").texts()).containsExactly("UTC", "CET");
        shelves.inView(ShelvesLive.class, view -> view.ids.set(List.of("CET", "EET")));
        shelves.render();
        assertThat(shelves.element("b").texts()).containsExactly("CET", "EET");
    }

    @Test
    @DisplayName("F-259: a clock that stops is not the wall's")
    void aCrashIsTheClocksOwn() {
        var clock = page.child("clock-CET");
        assertThatThrownBy(() -> clock.event("fail", Map.of()))
                .hasRootCauseMessage("Unknown time-zone ID: Nowhere/Nothing");
        assertThat(page.element("section.clock b").texts()).containsExactly("12:00", "13:00");
        page.element("#clock-UTC button").click();
        page.render();
        assertThat(page).hasElement("h1", "UTC");
    }
}
