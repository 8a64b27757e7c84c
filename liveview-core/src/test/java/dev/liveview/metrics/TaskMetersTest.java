package dev.liveview.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.async.AsyncOptions;
import dev.liveview.async.TaskSupervisor;
import dev.liveview.async.Tasks;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Micrometer shows the figures of a supervisor")
class TaskMetersTest {
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void forget() {
        Metrics.removeRegistry(registry);
    }

    private void start(TaskSupervisor supervisor, String... keys) {
        Tasks tasks = new Tasks("OrgLive", supervisor, report -> {});
        for (String key : keys) {
            tasks.<String>start(
                    key,
                    AsyncOptions.DEFAULT,
                    task -> {
                        never.await();
                        return "never";
                    },
                    outcome -> {});
        }
        tasks.cancel(keys[keys.length - 1], "enough");
    }

    private List<String> meters(String supervisor) {
        return registry.getMeters().stream()
                .filter(meter -> supervisor.equals(meter.getId().getTag("supervisor")))
                .map(TaskMetersTest::text)
                .sorted()
                .toList();
    }

    private static String text(Meter meter) {
        String outcome = meter.getId().getTag("outcome");
        int value = (int) meter.measure().iterator().next().getValue();
        return meter.getId().getName() + (outcome == null ? "" : " " + outcome) + " " + value;
    }

    private static final List<String> ONE_RUNS_ONE_WAITS_ONE_WAS_CANCELLED = List.of(
            "liveview.tasks.ended cancelled 1",
            "liveview.tasks.ended completed 0",
            "liveview.tasks.ended failed 0",
            "liveview.tasks.ended timed_out 0",
            "liveview.tasks.refused 0",
            "liveview.tasks.running 1",
            "liveview.tasks.started 3",
            "liveview.tasks.waiting 1");

    @Test
    void aSupervisorIsInTheGlobalRegistryUntilItIsClosed() {
        Metrics.addRegistry(registry);
        try (TaskSupervisor supervisor =
                TaskSupervisor.builder("metered").maxRunning(1).build()) {
            start(supervisor, "a", "b", "c");
            assertThat(meters("metered")).isEqualTo(ONE_RUNS_ONE_WAITS_ONE_WAS_CANCELLED);
        }
        assertThat(meters("metered")).isEmpty();
    }

    @Test
    void itCanBeBoundToARegistryOfOnesOwn() {
        try (TaskSupervisor supervisor =
                TaskSupervisor.builder("own").maxRunning(1).build()) {
            new TaskMeters(supervisor).bindTo(registry);
            start(supervisor, "a", "b", "c");
            assertThat(meters("own")).isEqualTo(ONE_RUNS_ONE_WAITS_ONE_WAS_CANCELLED);
        }
    }

    @Test
    @DisplayName(
            "of two supervisors with one name the first is shown, and the end of the second does not take its meters away")
    void namesThatClash() {
        Metrics.addRegistry(registry);
        try (TaskSupervisor first =
                TaskSupervisor.builder("twice").maxRunning(1).build()) {
            TaskSupervisor.create("twice").close();
            start(first, "a", "b", "c");
            assertThat(meters("twice")).isEqualTo(ONE_RUNS_ONE_WAITS_ONE_WAS_CANCELLED);
        }
    }

    @Test
    void closingASupervisorAgainLeavesTheMetersOfItsSuccessor() {
        Metrics.addRegistry(registry);
        TaskSupervisor first = TaskSupervisor.create("successors");
        first.close();
        try (TaskSupervisor successor = TaskSupervisor.create("successors")) {
            first.close();
            assertThat(meters(successor.name())).isNotEmpty();
        }
    }
}
