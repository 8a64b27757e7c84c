package dev.liveview.examples.async;

import static dev.liveview.testing.LiveAssertions.assertThat;

import dev.liveview.examples.organization.Organizations;
import dev.liveview.router.LiveApp;
import dev.liveview.testing.LivePage;
import dev.liveview.testing.LiveViewTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Exports under a supervisor that runs two at once")
class ExportsTest {
    private static final Organizations ORGANIZATIONS = Organizations.inMemory();

    private final HeldPause time = new HeldPause();
    private final Exports exports = new Exports(time);
    private final LiveApp app = LiveApp.of(routes ->
            routes.live("/async", () -> new AsyncLive(new Directory(ORGANIZATIONS, passed -> {}), exports)));

    @AfterEach
    void close() {
        exports.close();
    }

    private LivePage started() {
        LivePage page = LiveViewTest.live(app, "/async");
        page.element("button", "Start six exports").click();
        time.awaitArrival(2);
        page.render();
        return page;
    }

    @Test
    @DisplayName("A-90: two run and four wait")
    void twoRunAndFourWait() {
        LivePage page = started();

        assertThat(page).hasElement("#exports", "2 running, 4 waiting");
        assertThat(names(page)).containsExactly("export 1", "export 2", "export 3", "export 4", "export 5", "export 6");
        assertThat(page.element("#exports .tasks li.busy strong").texts()).containsExactly("export 1", "export 2");
    }

    @Test
    void whenOneEndsTheNextBegins() {
        LivePage page = started();

        time.release();
        time.awaitArrival(3);
        page.render();

        assertThat(page).hasElement("#exports", "2 running, 3 waiting");
        assertThat(page.element(".ended li").texts())
                .hasSize(1)
                .first()
                .asString()
                .endsWith(": Ok");
    }

    @Test
    @DisplayName("A-76: one that waits is cancelled by its key, and never begins")
    void oneThatWaitsCanBeCancelled() {
        LivePage page = started();

        page.element("button[aria-label='Cancel export 5']").click();
        page.render();

        assertThat(page).hasElement("#exports", "2 running, 3 waiting");
        assertThat(names(page)).containsExactly("export 1", "export 2", "export 3", "export 4", "export 6");
        assertThat(page.element(".ended li").texts())
                .containsExactly("export 5: Failed, Exit CANCELLED: cancelled: not needed any more");
    }

    @Test
    void oneThatRunsCanBeCancelledAndTheNextBegins() {
        LivePage page = started();

        page.element("button[aria-label='Cancel export 2']").click();
        time.awaitArrival(3);
        Await.until(() -> {
            page.render();
            return names(page).equals(List.of("export 1", "export 3", "export 4", "export 5", "export 6"));
        });

        assertThat(page).hasElement("#exports", "2 running, 3 waiting");
    }

    @Test
    @DisplayName("the limit holds for everybody; everybody sees the line, and cancels only what is theirs")
    void everybodyStandsInTheSameLine() {
        LivePage first = started();
        LivePage second = LiveViewTest.live(app, "/async");

        second.element("button", "Start six exports").click();
        second.render();

        assertThat(second).hasElement("#exports", "2 running, 10 waiting");
        assertThat(second.element("#exports .tasks button").count()).isEqualTo(6);
        assertThat(first.element("#exports .tasks button").count()).isEqualTo(6);
    }

    @Test
    @DisplayName("A-91: past the bound of the line, new ones are refused")
    void pastTheBoundNewOnesAreRefused() {
        LivePage page = started();

        for (int i = 0; i < 3; i++) {
            page.element("button", "Start six exports").click();
        }
        page.render();

        assertThat(page).hasElement("#exports", "2 running, 20 waiting");
        assertThat(page.element(".ended li").texts())
                .hasSize(2)
                .allMatch(line -> line.endsWith("Failed, Exit REFUSED: too busy, try again later"));
    }

    @Test
    @DisplayName("A-85: the end of the page ends its exports, those that run and those that wait")
    void theEndOfThePageEndsItsExports() {
        LivePage page = started();

        page.close();

        Await.until(() -> exports.tasks().isEmpty());
    }

    private static List<String> names(LivePage page) {
        return page.element("#exports .tasks strong").texts();
    }
}
