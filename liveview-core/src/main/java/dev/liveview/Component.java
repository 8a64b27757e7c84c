package dev.liveview;

import dev.liveview.command.Commands;
import dev.liveview.template.Renderable;

/**
 * A function component: a record with a {@link Template}, whose components are its attributes and slots.
 *
 * <pre>{@code
 * @Template("""
 *     <button class={classes("btn", "btn-" + @kind)} {@rest}>{@innerBlock}</button>
 *     """)
 * public record Button(@Default("primary") String kind, Attrs rest, Slot<Void> innerBlock) implements Component {}
 * }</pre>
 *
 * Templates call it {@code <.button kind="danger" phx-click="delete">Delete</.button>}. An attribute is required unless it has a
 * {@link Default} or is nullable; slots, lists of slots and {@link dev.liveview.template.Attrs} are optional unless {@link Required}.
 *
 * <p>Which component stands somewhere may be chosen at run time: {@code {@panel}} places the component that the cell holds.
 */
public interface Component extends Commands, Renderable {}
