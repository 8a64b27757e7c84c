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
public class Assign<T extends @Nullable Object> extends Cell<T> {
    /** A cell of {@code cells} with its first value. Users call {@code assign(value)} of their view instead. */
    protected Assign(Cells cells, T value) {
        super(cells, value);
    }

    /**
     * Gives the cell a new value. What the template shows of it is computed again and sent if it is another; what the user may have changed in the
     * browser ({@code value}, {@code checked}…) is sent even if it is the same.
     *
     * @throws CellThreadException on any thread but the view's own
     */
    public final void set(T newValue) {
        touch();
        replace(newValue);
    }

    /**
     * Replaces the value by what the function makes of it.
     *
     * @throws CellThreadException on any thread but the view's own
     */
    public final void update(UnaryOperator<T> function) {
        set(function.apply(get()));
    }
}
