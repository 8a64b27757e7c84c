package dev.liveview.element;

import dev.liveview.Attr;
import dev.liveview.Component;
import dev.liveview.Required;
import dev.liveview.template.Slot;
import org.jspecify.annotations.Nullable;

/**
 * {@code <.intersperse>}: shows each item of a list, with something between them (F-120).
 *
 * <pre>{@code
 * <.intersperse :let={name} enum={@names}>
 *   <:separator>{", "}</:separator>
 *   <b>{name}</b>
 * </.intersperse>
 * }</pre>
 *
 * @param items what is shown, in its order; {@code enum} in a template
 * @param separator stands between two items
 * @param innerBlock shown for each item, which it gets
 */
public record Intersperse<T extends @Nullable Object>(
        @Attr("enum") Iterable<? extends T> items,
        @Required Slot<Void> separator,
        @Required Slot<T> innerBlock) implements Component {}
