package dev.liveview.component;

import dev.liveview.Component;
import dev.liveview.template.Attrs;
import dev.liveview.template.Slot;

/**
 * {@code <.focus_wrap>}: keeps the focus of the keyboard inside of an element, such as a dialog or a menu (F-115): the Tab key goes round in it.
 *
 * <pre>{@code
 * <.focus_wrap id="confirm" class="modal">
 *   <button phx-click="confirm">Yes</button>
 *   <button phx-click={JS.hide("#confirm").popFocus()}>No</button>
 * </.focus_wrap>
 * }</pre>
 *
 * When it comes into the page, or a command shows it, the first element inside that takes the focus gets it, unless one inside has it already.
 *
 * @param id the DOM id
 * @param rest more attributes of the element
 * @param innerBlock what is inside
 */
public record FocusWrap(String id, Attrs rest, Slot<Void> innerBlock) implements Component {}
