package dev.liveview.assign;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One typed piece of a view's state, declared as a field. Setting it marks it changed, and what the template shows of it is rendered anew
 * when the callback returns.
 *
 * <pre>{@code
 * final Assign<Integer> count = assign(0);
 *
 * @On("inc") void increment() { count.update(n -> n + 1); }
 * }</pre>
 *
 * <p>The field's name is the assign's name: {@code {@count}} in the template. <i>Only on the view's own thread</i>; any other thread that reads
 * or writes a cell gets a {@link CellThreadException}.
 *
 * @param <T> what the cell holds; null until it is first set when it was declared without a value
 */
public class Assign<T extends @Nullable Object> {
    private final Cells cells;
    private String name = "";
    private T value;
    private boolean changed = true;
    private boolean frozen;
    private int remembered;

    /** A cell of {@code cells} with its first value. Users call {@code assign(value)} of their view instead. */
    protected Assign(Cells cells, T value) {
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

    /**
     * Gives the cell a new value. What the template shows of it is computed again and sent if it is another; what the user may have changed in the
     * browser ({@code value}, {@code checked}…) is sent even if it is the same.
     *
     * @throws CellThreadException on any thread but the view's own
     */
    public final void set(T newValue) {
        cells.check(this);
        remembered = cells.remember(this, remembered);
        value = newValue;
        frozen = Frozen.is(newValue);
        changed = true;
    }

    /**
     * Replaces the value by what the function makes of it.
     *
     * @throws CellThreadException on any thread but the view's own
     */
    public final void update(UnaryOperator<T> function) {
        set(function.apply(get()));
    }

    /** The name of the field that holds this cell; empty until the view is mounted. */
    public final String name() {
        return name;
    }

    /** Whether the cell belongs to these cells. */
    public final boolean belongsTo(Cells owner) {
        return cells == owner;
    }

    final void name(String fieldName) {
        name = fieldName;
    }

    /** Whether what is shown of this cell must be looked at: it was set, or what it holds may have changed in place. */
    final boolean mustVisit() {
        return changed || !frozen;
    }

    final void rendered() {
        changed = false;
    }

    final void changed() {
        changed = true;
    }

    /** What brings the cell back to where it is now. */
    final Runnable memento() {
        T oldValue = value;
        boolean oldChanged = changed;
        boolean oldFrozen = frozen;
        return () -> {
            value = oldValue;
            changed = oldChanged;
            frozen = oldFrozen;
        };
    }

    /** Never throws, on no thread: debuggers and log lines call it. */
    @Override
    public final String toString() {
        return "Assign[" + (name.isEmpty() ? "unnamed" : name) + "]";
    }
}
