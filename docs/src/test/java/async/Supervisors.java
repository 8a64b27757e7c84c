package async;

import dev.liveview.async.TaskInfo;
import dev.liveview.async.TaskSupervisor;
import dev.liveview.router.LiveApp;
import java.time.Duration;
import java.util.List;

/** Groups of tasks with limits. */
public final class Supervisors {
    private Supervisors() {}

    // sample: build
    static TaskSupervisor reports() {
        return TaskSupervisor.builder("reports").maxRunning(4).maxWaiting(100).build();
    }

    static TaskSupervisor mainframe() {
        return TaskSupervisor.builder("mainframe")
                .platformThreads()
                .maxRunning(8)
                .build();
    }

    static LiveApp app(TaskSupervisor everything, Archive archive) {
        return LiveApp.of(routes -> routes.live("/reports", () -> new BusyLive(archive)))
                .supervisor(everything);
    }
    // end: build

    // sample: list
    static List<String> longest(TaskSupervisor supervisor) {
        return supervisor.tasks().stream()
                .filter(task -> task.state() == TaskInfo.State.RUNNING)
                .map(task -> task.view() + " " + task.key() + " since " + task.begun() + " on " + task.thread())
                .toList();
    }

    static boolean stop(TaskSupervisor supervisor) {
        return supervisor.shutdown(Duration.ofSeconds(20)); // true: everything ended in time
    }
    // end: list
}
