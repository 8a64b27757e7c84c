package dev.liveview.async;

import static dev.liveview.async.SupervisedTasks.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("the flight recorder shows tasks and supervisors")
class FlightRecorderTest {
    @TempDir
    private Path folder;

    private interface Happening {
        void happen() throws Exception;
    }

    private List<RecordedEvent> recorded(String event, Happening happening) throws Exception {
        try (Recording recording = new Recording()) {
            recording.enable("dev.liveview.Task");
            recording.enable("dev.liveview.TaskSupervisor").with("period", "endChunk");
            recording.start();
            happening.happen();
            recording.stop();
            return events(recording).stream()
                    .filter(one -> one.getEventType().getName().equals(event))
                    .toList();
        }
    }

    private List<RecordedEvent> events(Recording recording) throws IOException {
        Path file = folder.resolve("recording.jfr");
        recording.dump(file);
        return RecordingFile.readAllEvents(file);
    }

    @Test
    void aTaskIsAnEventWithItsSupervisorViewKeyAndOutcome() throws Exception {
        List<RecordedEvent> events = recorded("dev.liveview.Task", () -> {
            try (TaskSupervisor supervisor =
                    TaskSupervisor.builder("recorded").maxRunning(1).build()) {
                SupervisedTasks tasks = new SupervisedTasks(supervisor);
                tasks.start("org");
                tasks.nextToBegin();
                tasks.start("never began");
                tasks.cancel("never began");
                tasks.start("broken", AsyncOptions.DEFAULT, task -> {
                    throw new AsyncError("no such org");
                });
                tasks.end("org");
                until("all have ended", () -> supervisor.counts().ended() == 3);
            }
        });
        assertThat(events)
                .filteredOn(event -> event.getString("supervisor").equals("recorded"))
                .extracting(event ->
                        event.getString("view") + " " + event.getString("key") + " " + event.getString("outcome"))
                .containsExactlyInAnyOrder(
                        "OrgLive org completed", "OrgLive never began cancelled", "OrgLive broken failed");
        assertThat(events).allSatisfy(event -> {
            assertThat(event.getDuration()).isGreaterThanOrEqualTo(Duration.ZERO);
            assertThat(event.getDuration("queuedTime")).isGreaterThanOrEqualTo(Duration.ZERO);
        });
    }

    @Test
    void aSupervisorIsAnEventWithItsFiguresUntilItIsClosed() throws Exception {
        TaskSupervisor supervisor =
                TaskSupervisor.builder("figures").maxRunning(1).build();
        SupervisedTasks tasks = new SupervisedTasks(supervisor);
        List<RecordedEvent> open = recorded("dev.liveview.TaskSupervisor", () -> {
            tasks.start("org");
            tasks.start("rank");
            tasks.start("songs");
        });
        assertThat(open)
                .filteredOn(event -> event.getString("supervisor").equals("figures"))
                .last()
                .satisfies(event -> {
                    assertThat(event.getInt("running")).isEqualTo(1);
                    assertThat(event.getInt("waiting")).isEqualTo(2);
                    assertThat(event.getLong("started")).isEqualTo(3);
                });
        supervisor.close();
        List<RecordedEvent> closed = recorded("dev.liveview.TaskSupervisor", () -> {});
        assertThat(closed).noneMatch(event -> event.getString("supervisor").equals("figures"));
    }
}
