package dev.liveview.template;

import org.jspecify.annotations.Nullable;

/**
 * What a caller put between the tags of a component, for the component to place: once, many times, or not at all.
 *
 * <pre>{@code
 * public record Card(String title, Slot<Void> innerBlock) implements Component {}
 * }</pre>
 *
 * {@code {@innerBlock}} places a slot without an argument, {@code {@row.render(item)}} one that takes an item (the caller's {@code :let}).
 * <i>Only on the view's own thread</i>, during the render that made it.
 *
 * @param <T> what the component hands to the caller's {@code :let}; {@code Void} for nothing
 */
public interface Slot<T extends @Nullable Object> {
    /** The slot's content for this argument. */
    Content render(T argument);

    /** Whether the caller gave no such slot. */
    default boolean isEmpty() {
        return false;
    }

    /** A slot that the caller did not give: it renders nothing. */
    static <T extends @Nullable Object> Slot<T> none() {
        return new NoSlot<>();
    }
}
