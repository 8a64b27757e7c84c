package dev.liveview.assign;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One typed piece of state that a template shows: an {@link Assign}, which its owner sets, or a {@link Prop}, which a parent gives.
 *
 * <p><i>Only on the view's own thread</i>; any other thread that reads a cell gets a {@link CellThreadException}.
 *
 * @param <T> what the cell holds
 */
public abstract class Cell<T extends @Nullable Object> {
    private final Cells cells;
    private String name = "";
    private T value;
    private boolean changed = true;
    private boolean frozen;
    private boolean waits;
    private int remembered;

    /** A cell of {@code cells} with its first value. */
    protected Cell(Cells cells, T value) {
        this.cells = cells;
        this.value = value;
        this.frozen = Frozen.is(value);
    }

    /**
     * The current value.
     *
     * @throws CellThreadException on any thread but the view's own
     */
    public final T get() {
        cells.check(this);
        return value;
    }

    /** The name of the field that holds this cell; empty until the view is mounted. */
    public final String name() {
        return name;
    }

    /** Whether the cell belongs to these cells. */
    public final boolean belongsTo(Cells owner) {
        return cells == owner;
    }

    /** Checks the thread, and remembers what is about to be overwritten, in case the callback fails. */
    protected final void touch() {
        cells.check(this);
        remembered = cells.remember(this, remembered);
    }

    /** Replaces the value and marks the cell changed. Call {@link #touch} before. */
    protected final void replace(T newValue) {
        if (cells.isPassed()) {
            waits = true;
            if (!isSame(value, newValue)) {
                cells.late();
            }
        }
        value = newValue;
        frozen = Frozen.is(newValue);
        changed = true;
    }

    /** Whether what is shown of this cell must be looked at: it was set, or what it holds may have changed in place. */
    protected boolean mustVisit() {
        return changed || !frozen;
    }

    /** What the cell holds is on the page now. */
    protected void rendered() {
        changed = waits;
        waits = false;
    }

    /** Holds another value from now on, as if it had always been so: what the page shows stays. */
    protected final void holdUnseen(T newValue) {
        value = newValue;
        frozen = Frozen.is(newValue);
    }

    /** Whether the cell was set and has not been rendered since. */
    protected boolean isSet() {
        return changed;
    }

    /** Users' own {@code equals} may say less than what a page shows; what may have changed in place is looked at by {@link #mustVisit}. */
    static boolean isSame(@Nullable Object before, @Nullable Object now) {
        return before == now || Frozen.isScalar(before) && Objects.equals(before, now);
    }

    /** How many things wait to be sent of it, beyond its value: the bound on what a browser that does not read can pile up counts them. */
    protected int waiting() {
        return 0;
    }

    /** What brings the cell back to where it is now. */
    protected Runnable memento() {
        T oldValue = value;
        boolean oldChanged = changed;
        boolean oldFrozen = frozen;
        return () -> {
            value = oldValue;
            changed = oldChanged;
            frozen = oldFrozen;
        };
    }

    /** The word for it in messages. */
    protected String kind() {
        return "Assign";
    }

    final void name(String fieldName) {
        name = fieldName;
    }

    /** Never throws, on no thread: debuggers and log lines call it. */
    @Override
    public final String toString() {
        return kind() + "[" + (name.isEmpty() ? "unnamed" : name) + "]";
    }
}
