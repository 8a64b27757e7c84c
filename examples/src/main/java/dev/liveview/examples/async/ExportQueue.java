package dev.liveview.examples.async;

import dev.liveview.Component;
import dev.liveview.Template;
import dev.liveview.async.TaskInfo;
import dev.liveview.async.TaskInfo.State;
import dev.liveview.examples.Source;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * Tasks under a supervisor that runs two at once.
 *
 * @param tasks those that run or wait, of all people
 * @param mine the keys of those that this page has started
 * @param ended what became of others, newest first
 */
@Template("""
        <.section id="exports" heading="A supervisor with a limit" code={CODE}>
          <p class="about">
            However many exports are started, by however many people, two of them run at once and the rest wait in order. One that waits can be cancelled like one that
            runs. Past 20 in line, new ones are refused.
          </p>
          <p class="controls">
            <button phx-click="export">Start six exports</button>
            <span class="muted" role="status">{count(@tasks, State.RUNNING)} running, {count(@tasks, State.WAITING)} waiting</span>
          </p>
          <ol class="tasks" :if={!@tasks.isEmpty()}>
            <li :for={task : @tasks} :key={task.number()} class={task.state() == State.RUNNING ? "busy" : null}>
              <strong>{task.key()}</strong>
              <span class="muted">{state(task)}</span>
              <button :if={@mine.contains(task.key())} phx-click="cancel-export" phx-value-name={task.key()} aria-label={"Cancel " + task.key()}>Cancel</button>
            </li>
          </ol>
          <ul class="ended" :if={!@ended.isEmpty()}>
            <li :for={line : @ended} :key={line}>{line}</li>
          </ul>
        </.section>
        """)
record ExportQueue(List<TaskInfo> tasks, List<String> mine, List<String> ended) implements Component {
    static final Source CODE = AsyncLive.SOURCE.part("a supervisor with a limit");

    static long count(List<TaskInfo> tasks, State state) {
        return tasks.stream().filter(task -> task.state() == state).count();
    }

    static String state(TaskInfo task) {
        return switch (task.state()) {
            case RUNNING -> "running since " + time(Objects.requireNonNull(task.begun()));
            case WAITING -> "waiting since " + time(task.submitted());
        };
    }

    private static LocalTime time(Instant instant) {
        return LocalTime.ofInstant(instant, ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
    }
}
