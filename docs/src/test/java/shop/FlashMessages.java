package shop;

import dev.liveview.Component;
import dev.liveview.Flash;
import dev.liveview.Template;

/**
 * The messages for the visitor; a click takes one away.
 *
 * @param flash the messages
 */
// sample: flash
@Template("""
        <p :for={message : @flash.messages()} class={message.getKey()} role="status"
           phx-click="lv:clear-flash" phx-value-key={message.getKey()}>{message.getValue()}</p>
        """)
public record FlashMessages(Flash flash) implements Component {}
// end: flash
