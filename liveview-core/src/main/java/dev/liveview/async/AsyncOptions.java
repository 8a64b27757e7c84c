package dev.liveview.async;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a task is started. <i>Immutable</i>; each method gives a copy.
 *
 * <pre>{@code
 * assignAsync(org, o -> o.reset().timeout(Duration.ofSeconds(5)), () -> organizations.bySlug(slug));
 * }</pre>
 */
public final class AsyncOptions {
    /** No reset, no timeout, the application's supervisor, superseded tasks are forgotten but not interrupted. */
    public static final AsyncOptions DEFAULT = new AsyncOptions(false, List.of(), null, null, false);

    private static final Duration FOR_EVER =
            Duration.ofDays(36_500); // clocks count nanoseconds in a long, which ends after 292 years

    private final boolean resetAll;
    private final List<AsyncAssign<?>> resetCells;
    private final @Nullable TaskSupervisor supervisor;
    private final @Nullable Duration timeout;
    private final boolean interruptSuperseded;

    private AsyncOptions(
            boolean resetAll,
            List<AsyncAssign<?>> resetCells,
            @Nullable TaskSupervisor supervisor,
            @Nullable Duration timeout,
            boolean interruptSuperseded) {
        this.resetAll = resetAll;
        this.resetCells = resetCells;
        this.supervisor = supervisor;
        this.timeout = timeout;
        this.interruptSuperseded = interruptSuperseded;
    }

    /** Forgets the old results at once: the page shows the loading state again. */
    public AsyncOptions reset() {
        return new AsyncOptions(true, resetCells, supervisor, timeout, interruptSuperseded);
    }

    /** Forgets the old results of these cells only; those of an earlier {@code reset(cells)} are reset too. */
    public AsyncOptions reset(AsyncAssign<?>... cells) {
        List<AsyncAssign<?>> all = new ArrayList<>(resetCells);
        Collections.addAll(all, cells);
        return new AsyncOptions(resetAll, List.copyOf(all), supervisor, timeout, interruptSuperseded);
    }

    /** Runs under this supervisor instead of the application's. */
    public AsyncOptions supervisor(TaskSupervisor newSupervisor) {
        Objects.requireNonNull(newSupervisor, "AsyncOptions.supervisor(...) needs a supervisor, got null");
        return new AsyncOptions(resetAll, resetCells, newSupervisor, timeout, interruptSuperseded);
    }

    /**
     * Ends the task after this time, counted from its start and including what it waits for its supervisor. By default it may run for ever.
     *
     * @throws IllegalArgumentException if the time is not positive
     */
    public AsyncOptions timeout(Duration newTimeout) {
        if (newTimeout.isNegative() || newTimeout.isZero()) {
            throw new IllegalArgumentException("a timeout must be positive, got " + newTimeout);
        }
        Duration atMost = newTimeout.compareTo(FOR_EVER) < 0 ? newTimeout : FOR_EVER;
        return new AsyncOptions(resetAll, resetCells, supervisor, atMost, interruptSuperseded);
    }

    /** Ends the task that this one takes the key from, hooks first, then by interrupting it; without this it is only forgotten. */
    public AsyncOptions interruptSuperseded() {
        return new AsyncOptions(resetAll, resetCells, supervisor, timeout, true);
    }

    /** The cells named by {@link #reset(AsyncAssign[])}. */
    List<AsyncAssign<?>> resetCells() {
        return resetCells;
    }

    /** Whether old results are forgotten at once. */
    public boolean isReset() {
        return resetAll;
    }

    boolean resets(AsyncAssign<?> cell) {
        return resetAll || resetCells.contains(cell);
    }

    @Nullable
    TaskSupervisor supervisor() {
        return supervisor;
    }

    @Nullable
    Duration timeout() {
        return timeout;
    }

    boolean interruptsSuperseded() {
        return interruptSuperseded;
    }
}
