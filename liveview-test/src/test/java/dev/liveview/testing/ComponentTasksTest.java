package dev.liveview.testing;

import static dev.liveview.testing.LiveAssertions.assertThat;

import dev.liveview.router.LiveApp;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("tasks of components (F-062, A-95 to A-102)")
class ComponentTasksTest {
    private final TaskControl tasks = TaskControl.create();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final LivePage page = LiveViewTest.live(
            LiveApp.of(routes -> routes.live("/", PanelsLive::new)
                            .live("/away", PanelsLive::new)
                            .supply(ReportPanel.class, () -> new ReportPanel(this::archived)))
                    .supervisor(tasks.supervisor()),
            "/");

    @AfterEach
    void close() {
        tasks.close();
    }

    private String archived(String report) {
        asked.add(report);
        return "the " + report;
    }

    private void click(String panel, String button) {
        page.element("#panel-" + panel + " button", button).click();
    }

    private void names(String... names) {
        page.inView(PanelsLive.class, view -> view.names.set(List.of(names)));
        page.render();
    }

    @Test
    @DisplayName("A-95, A-25: equal cells and keys of two components and the view are three")
    void eachHasKeysOfItsOwn() {
        click("tea", "load");
        click("rum", "load");
        click("tea", "count");
        click("rum", "count");
        page.event("count", Map.of());

        assertThat(tasks.waiting()).containsExactly("report", "report", "count", "count", "count");
        tasks.runAll();
        page.render();

        assertThat(page.element("section b").texts()).containsExactly("the tea 5", "the rum 5");
        assertThat(page.element("section i").texts()).containsExactly("the tea count", "the rum count");
        assertThat(page).hasElement("#own", "Ok[value=the view's]");
    }

    @Test
    @DisplayName("A-95: within one component the newest task of a key is heard of")
    void aNewerTaskSupersedesTheOlderOneOfTheSameComponent() {
        click("tea", "load");
        page.inView(PanelsLive.class, view -> view.month.set(6));
        click("tea", "load");
        tasks.runNewest("report");
        tasks.run("report");
        page.render();

        assertThat(asked).containsExactly("tea 6", "tea 5");
        assertThat(page.element("section b").texts()).containsExactly("the tea 6", "nothing");
    }

    @Nested
    @DisplayName("when the component has gone")
    class Gone {
        @Test
        @DisplayName("A-96, A-97: its task runs on, and its outcome is dropped")
        void theOutcomeIsDropped() {
            click("tea", "count");
            names("rum");
            assertThat(tasks.waiting()).containsExactly("count");

            tasks.run("count");
            assertThat(page.render()).contains("panel-rum");
            assertThat(asked).containsExactly("tea count");
            assertThat(page.element("section i").texts()).containsExactly("none");
        }

        @Test
        @DisplayName("A-98: one that is made again with the same id does not get it")
        void oneThatIsMadeAgainIsAnother() {
            click("tea", "load");
            click("tea", "count");
            names("rum");
            names("tea", "rum");
            tasks.runAll();
            page.render();

            assertThat(page).hasElement("#panel-tea b", "nothing").hasElement("#panel-tea i", "none");
            assertThat(page.html()).doesNotContain("loading");
        }

        @Test
        @DisplayName("A-98: one that only moves keeps its tasks")
        void oneThatMovesKeepsItsTasks() {
            click("tea", "load");
            names("rum", "tea");
            tasks.run("report");
            page.render();

            assertThat(page.element("section b").texts()).containsExactly("nothing", "the tea 5");
        }
    }

    @Test
    @DisplayName("A-100: a component may redirect in its callback, and its flash goes along")
    void aComponentMayRedirectWhenItsTaskHasEnded() {
        click("rum", "leave");
        tasks.run("leave");
        page.render();

        assertThat(page).redirectedTo("/away");
        assertThat(page.followRedirect()).hasElement("#flash", "done");
    }

    @Test
    @DisplayName("A-101: also when the task was ended from outside")
    void aComponentMayRedirectWhenItsTaskWasCancelled() {
        click("rum", "leave");
        click("rum", "stop");
        page.render();

        assertThat(page.followRedirect()).hasElement("#flash", "stopped");
    }

    @Nested
    @DisplayName("A-102: when the parent gives new props")
    class Updates {
        @Test
        void runningTasksGoOn() {
            click("tea", "load");
            page.inView(PanelsLive.class, view -> view.month.set(6));
            tasks.run("report");
            page.render();

            assertThat(page).hasElement("#panel-tea b", "the tea 5");
        }

        @Test
        void aTaskThatUpdateStartsBeginsAnewEachTime() {
            page.inView(PanelsLive.class, view -> view.names.set(List.of("tea")));
            page.inView(PanelsLive.class, view -> view.eager.set(true));
            page.inView(PanelsLive.class, view -> view.month.set(6));
            assertThat(tasks.waiting()).containsExactly("report", "report");

            tasks.runNewest("report");
            tasks.run("report");
            page.render();
            assertThat(page).hasElement("#panel-tea b", "the tea 6");
        }
    }
}
