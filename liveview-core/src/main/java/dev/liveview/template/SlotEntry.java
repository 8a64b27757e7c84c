package dev.liveview.template;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a slot that may be given many times and has attributes of its own. Implemented by a record whose components are those
 * attributes, one of them the {@code Slot<T> innerBlock} that holds the entry's content.
 *
 * <pre>{@code
 * public record Col<R>(String label, Slot<R> innerBlock) implements SlotEntry<R> {}
 * }</pre>
 *
 * @param <T> what the component hands to the entry's {@code :let}
 */
public interface SlotEntry<T extends @Nullable Object> {
    /** What stands between the entry's tags. */
    Slot<T> innerBlock();

    /** The entry's content for this argument. */
    default Content render(T argument) {
        return innerBlock().render(argument);
    }
}
