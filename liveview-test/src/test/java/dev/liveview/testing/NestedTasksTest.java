package dev.liveview.testing;

import static dev.liveview.testing.LiveAssertions.assertThat;
import static dev.liveview.testing.LiveAssertions.assertThatThrownBy;

import dev.liveview.router.LiveApp;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A-124: waiting for the tasks of nested views")
class NestedTasksTest {
    private final TaskControl tasks = TaskControl.create();

    @AfterEach
    void close() {
        tasks.close();
    }

    private static LiveApp app() {
        return LiveApp.of(routes ->
                routes.live("/", TownLive::new).supply(WeatherLive.class, () -> new WeatherLive(() -> "sunny")));
    }

    @Test
    void thePageWaitsForThemAll() {
        LivePage page = LiveViewTest.live(app(), "/");
        page.renderAsync();

        assertThat(page.element("b").texts()).containsExactly("sunny", "sunny");
    }

    @Test
    void aNestedViewWaitsForItsOwn() {
        LivePage page = LiveViewTest.live(app().supervisor(tasks.supervisor()), "/");
        tasks.run("sky");
        page.child("today").renderAsync();

        assertThat(page.element("b").texts()).containsExactly("sunny", "loading");
        assertThatThrownBy(() -> page.child("tomorrow").renderAsync(Duration.ofMillis(50)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("still running: 'sky'");
    }
}
