package async;

import static dev.liveview.testing.LiveAssertions.assertThat;
import static dev.liveview.testing.LiveAssertions.assertThatThrownBy;

import dev.liveview.router.LiveApp;
import dev.liveview.testing.LivePage;
import dev.liveview.testing.LiveViewTest;
import dev.liveview.testing.TaskControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The messages that the guide shows are those that one sees. */
class MistakesTest {
    private static final Directory DIRECTORY = slug -> Optional.of(new Org("Acme", ""));

    private final String guide = Files.readString(Path.of("guides/async-practice.md"));

    MistakesTest() throws IOException {}

    private static LivePage live() {
        return LiveViewTest.live(LiveApp.of(routes -> routes.live("/", () -> new ForgetfulLive(DIRECTORY))), "/");
    }

    private void guideShowsTheMessageOfTheFailure(LivePage page) {
        page.renderAsync();
        page.inView(ForgetfulLive.class, view -> {
            var failure = view.org.get().failure();
            assertThat(failure).isNotNull();
            assertThat(failure.message()).isEqualTo("something went wrong");
            assertThat(guide).contains(failure.cause().getMessage());
        });
    }

    @Test
    void aCellInATask() {
        guideShowsTheMessageOfTheFailure(live().event("load", Map.of()));
    }

    @Test
    void aCallOfTheViewInATask() {
        guideShowsTheMessageOfTheFailure(live().event("save", Map.of()));
    }

    @Test
    void aTaskInTheConstructor() {
        var app = LiveApp.of(routes -> routes.live("/", () -> new Mistakes.HastyLive(DIRECTORY)));
        String message = "HastyLive: the view is not running yet; do this in mount, not in the constructor";
        assertThatThrownBy(() -> LiveViewTest.get(app, "/")).hasMessageContaining(message);
        assertThat(guide).contains(message);
    }

    @Test
    void ofTwoDifferentCallsTheLastOutcomeStays() {
        try (var tasks = TaskControl.create()) {
            var page = LiveViewTest.live(
                    LiveApp.of(routes -> routes.live("/", Mistakes.OverlappingLive::new))
                            .supervisor(tasks.supervisor()),
                    "/");
            tasks.run("title");
            assertThat(page.render()).contains("Hejira");
            tasks.run("title, year");
            assertThat(page.render()).contains("Blue");
        }
    }
}
