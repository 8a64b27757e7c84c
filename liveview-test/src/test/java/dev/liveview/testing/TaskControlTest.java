package dev.liveview.testing;

import static dev.liveview.testing.LiveAssertions.assertThat;
import static dev.liveview.testing.LiveAssertions.assertThatThrownBy;

import dev.liveview.router.LiveApp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("issue 3, point 9: tasks run only when the test tells them to")
class TaskControlTest {
    private final TaskControl tasks = TaskControl.create();
    private final AtomicInteger calls = new AtomicInteger();

    @AfterEach
    void close() {
        tasks.close();
    }

    private LivePage live(TaskControl control) {
        return LiveViewTest.live(
                LiveApp.of(routes -> routes.live(
                        "/", () -> new ProfileLive(control.supervisor(), () -> "Acme " + calls.incrementAndGet()))),
                "/");
    }

    @Test
    void nothingRunsByItself() {
        var page = live(tasks);

        assertThat(tasks.waiting()).containsExactly("org", "profile, rank");
        assertThat(page.render()).contains("<p id=\"org\">…</p>");
        assertThat(calls).hasValue(0);
    }

    @Test
    @DisplayName("A-90: a task that was run has reported")
    void theOrderIsTheTests() {
        var page = live(tasks);

        tasks.run("profile, rank");
        assertThat(page.render()).contains("Ann first").contains("<p id=\"org\">…</p>");

        tasks.run("org");
        assertThat(page.render()).contains("<p id=\"org\">Acme 1</p>");
        assertThat(tasks.waiting()).isEmpty();
    }

    @Test
    void tasksRunInTheOrderInWhichTheyWereStarted() {
        var page = live(tasks);

        tasks.runNext();
        assertThat(page.render()).contains("Acme 1").doesNotContain("Ann");

        page.event("export", Map.of());
        tasks.runAll();
        assertThat(page.render()).contains("Ann first").contains("page ");
    }

    @Test
    @DisplayName("A-21, A-22: start₁, start₂, done₂, done₁")
    void aLateAnswerOfAnOlderTaskIsIgnored() {
        var page = live(tasks);
        page.event("load", Map.of());
        assertThat(tasks.waiting()).containsExactly("org", "profile, rank", "org");

        tasks.runNewest("org");
        assertThat(page.render()).contains("Acme 1");

        tasks.run("org");
        assertThat(calls).hasValue(2);
        assertThat(page.render()).contains("Acme 1");
    }

    @Test
    @DisplayName("A-76: a task that is cancelled before it begins waits no longer")
    void aCancelledTaskDoesNotWait() {
        var page = live(tasks);

        page.event("cancel", Map.of());

        assertThat(tasks.waiting()).containsExactly("profile, rank");
        assertThat(page.render()).contains("<p id=\"org\">cancelled</p>");
    }

    @Test
    @DisplayName("a task may be cancelled while it runs")
    void aTaskMayBeginWithoutEnding() {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        var page = LiveViewTest.live(
                LiveApp.of(routes -> routes.live(
                        "/",
                        () -> new ProfileLive(tasks.supervisor(), () -> {
                            begun.countDown();
                            never.await();
                            return "never";
                        }))),
                "/");

        tasks.begin("org");
        assertThat(tasks.running()).containsExactly("org");
        assertThat(tasks.waiting()).containsExactly("profile, rank");

        page.event("cancel", Map.of());
        tasks.await("org");
        assertThat(tasks.running()).isEmpty();
        assertThat(page.render()).contains("<p id=\"org\">cancelled</p>");
    }

    @Test
    void cellsAreKeysToo() {
        var page = live(tasks);

        page.inView(ProfileLive.class, view -> tasks.run(view.org));
        page.inView(ProfileLive.class, view -> tasks.run(List.of(view.profile, view.rank)));

        assertThat(page.render()).contains("Acme 1").contains("Ann first");
    }

    @Test
    void aTaskThatAnOutcomeStartsIsWaitedFor() {
        var page = live(tasks);
        page.event("export", Map.of());

        tasks.run("export");
        tasks.run("more");

        assertThat(page.render()).contains("<p id=\"export\">page 2</p>");
    }

    @Test
    void aTaskThatIsNotThereFailsTheTestAndSaysWhatIs() {
        TaskControl impatient = TaskControl.create(Duration.ofMillis(50));
        live(impatient);

        assertThatThrownBy(() -> impatient.run("rank"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("expected task 'rank' to wait; waiting: [org, profile, rank], running: []; "
                        + "the test waited 50 ms");
        assertThatThrownBy(() -> impatient.await("org"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("expected task 'org' to have begun; waiting: [org, profile, rank]");
    }

    @Test
    void aTaskThatDoesNotEndFailsTheTest() {
        TaskControl impatient = TaskControl.create(Duration.ofMillis(50));
        CountDownLatch never = new CountDownLatch(1);
        LiveViewTest.live(
                LiveApp.of(routes -> routes.live(
                        "/",
                        () -> new ProfileLive(impatient.supervisor(), () -> {
                            never.await();
                            return "never";
                        }))),
                "/");

        assertThatThrownBy(() -> impatient.run("org"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("expected task 'org' to end, but its code still runs; the test waited 50 ms. "
                        + "Code that waits for the test is let go by begin(key), and await(key) afterwards");
        impatient.close();
    }
}
