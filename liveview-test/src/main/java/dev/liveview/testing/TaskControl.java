package dev.liveview.testing;

import dev.liveview.assign.Assign;
import dev.liveview.async.TaskSupervisor;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A supervisor whose tasks run only when the test tells them to, so that every order of events can be written down:
 *
 * <pre>{@code
 * TaskControl tasks = TaskControl.create();
 * var page = LiveViewTest.live(appWith(tasks.supervisor()), "/orgs/acme");
 * page.element("button", "Reload").click();      // a second task under the key of the first
 * assertThat(tasks.waiting()).containsExactly("org", "org");
 * tasks.runNewest("org");
 * tasks.run("org");                              // the older answer comes last, and is ignored
 * assertThat(page.render()).contains("Acme");
 * }</pre>
 *
 * <p>A task is named by its key. An {@code assignAsync} has its cells as its key: name them by their fields, {@code "org"}, several of one call as
 * {@code "profile, rank"}; or hand in the cell, or the list of cells. Other keys are compared by their text.
 *
 * <p>When {@code run} returns, the view has the outcome in its mailbox; {@link LivePage#render} waits until it has handled it. What must begin may
 * still be on its way, started by an outcome that the view is about to handle: so looking for a task waits a while, 5 seconds by default, before it
 * fails. <i>Safe to call from any thread.</i>
 */
public final class TaskControl implements AutoCloseable {
    private final HeldTasks held;

    private TaskControl(Duration patience) {
        held = new HeldTasks(patience);
    }

    /** A supervisor of which nothing runs yet. */
    public static TaskControl create() {
        return create(TestBrowser.PATIENCE);
    }

    /** A supervisor of which nothing runs yet; waits this long for tasks to come and to end. */
    public static TaskControl create(Duration patience) {
        return new TaskControl(patience);
    }

    /** What the view under test is to use: {@code o -> o.supervisor(tasks.supervisor())}. */
    public TaskSupervisor supervisor() {
        return held.supervisor();
    }

    /** The keys of the tasks that have not begun, in the order in which they were started. Cancelled ones are not among them. */
    public List<String> waiting() {
        return HeldTasks.keys(held.waiting());
    }

    /** The keys of the tasks that have begun and not ended, in the order in which they began. */
    public List<String> running() {
        return HeldTasks.keys(held.running());
    }

    /**
     * Runs the oldest waiting task with this key, until its code has ended and its outcome is in the view's mailbox.
     *
     * @throws AssertionError if none comes in time, or if it does not end in time; says what waits and what runs
     */
    public void run(Object key) {
        held.await(begun(key, true));
    }

    /**
     * The same for the youngest waiting task with this key, that is the one which made the view forget the others.
     *
     * @throws AssertionError as {@link #run} does
     */
    public void runNewest(Object key) {
        held.await(begun(key, false));
    }

    /**
     * The same for the task that has waited longest.
     *
     * @throws AssertionError as {@link #run} does
     */
    public void runNext() {
        held.await(held.begin("a task", task -> true, true));
    }

    /**
     * Runs all tasks that wait, one after the other, until none waits.
     *
     * @throws AssertionError if one does not end in time
     */
    public void runAll() {
        while (!held.waiting().isEmpty()) {
            runNext();
        }
    }

    /**
     * Lets the oldest waiting task with this key begin, and returns when it has its thread: for tasks that wait for something, or are to be cancelled
     * while they run.
     *
     * @throws AssertionError if none comes in time; says what waits and what runs
     */
    public void begin(Object key) {
        begun(key, true);
    }

    /**
     * Waits until the oldest task with this key that has begun has ended, and its outcome is in the view's mailbox. Returns at once if it has ended
     * already.
     *
     * @throws AssertionError if none has begun, or if it does not end in time
     */
    public void await(Object key) {
        held.await(held.begun(text(key)));
    }

    /** Ends all tasks. */
    @Override
    public void close() {
        held.supervisor().close();
    }

    private HeldTasks.Begun begun(Object key, boolean oldest) {
        String name = text(key);
        return held.begin("task '" + name + "'", task -> task.key().equals(name), oldest);
    }

    private static String text(Object key) {
        return switch (key) {
            case Assign<?> cell -> cell.name();
            case Collection<?> several ->
                several.stream().allMatch(Assign.class::isInstance)
                        ? several.stream().map(TaskControl::text).collect(Collectors.joining(", "))
                        : key.toString();
            default -> key.toString();
        };
    }
}
