package async;

import static async.Eventually.eventually;
import static dev.liveview.testing.LiveAssertions.assertThat;

import dev.liveview.async.TaskSupervisor;
import dev.liveview.router.LiveApp;
import dev.liveview.testing.LiveViewTest;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SupervisorsTest {
    private final CountDownLatch gate = new CountDownLatch(1);
    private final Archive archive = (month, progress) -> {
        gate.await();
        return new Report(month, 3);
    };

    private LiveApp app(TaskSupervisor supervisor) {
        return LiveApp.of(routes -> routes.live("/", () -> new BusyLive(archive, supervisor)));
    }

    @Test
    void theRestWaitsAndIsRefusedWhenTooManyWait() {
        try (var supervisor =
                TaskSupervisor.builder("reports").maxRunning(1).maxWaiting(1).build()) {
            var app = app(supervisor);
            var first = LiveViewTest.live(app, "/");
            var second = LiveViewTest.live(app, "/");
            eventually("one runs, one waits", () -> supervisor.running() == 1 && supervisor.waiting() == 1);
            var third = LiveViewTest.live(app, "/");
            third.render();
            assertThat(third).hasText("too busy, try again later");
            assertThat(supervisor.counts().refused()).isEqualTo(1);
            gate.countDown();
            first.renderAsync();
            second.renderAsync();
            assertThat(first).hasText("3 pages");
            assertThat(second).hasText("3 pages");
        }
    }

    @Test
    void whatRunsCanBeListedAndStopped() {
        try (var supervisor = Supervisors.reports()) {
            LiveViewTest.live(app(supervisor), "/");
            eventually(
                    "it has begun, on a thread",
                    () -> supervisor.tasks().stream().anyMatch(task -> task.thread() != null));
            assertThat(Supervisors.longest(supervisor).getFirst())
                    .matches("BusyLive report since \\S+ on reports: BusyLive 'report'");
            gate.countDown();
            assertThat(Supervisors.stop(supervisor)).isTrue();
            assertThat(supervisor.counts().completed()).isEqualTo(1);
        }
    }

    @Test
    void oneForEverythingAndOneOnPlatformThreads() {
        gate.countDown();
        try (var mainframe = Supervisors.mainframe()) {
            var page = LiveViewTest.live(Supervisors.app(mainframe, archive), "/reports");
            page.renderAsync();
            assertThat(page).hasText("3 pages");
            assertThat(mainframe.counts().started()).isEqualTo(1);
        }
    }
}
