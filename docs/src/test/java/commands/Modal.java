package commands;

import dev.liveview.Component;
import dev.liveview.Template;
import dev.liveview.command.JS;
import dev.liveview.template.Slot;

// sample: modal
@Template("""
    <.focus_wrap id={@id} class="modal" hidden phx-window-keydown={@close()} phx-key="Escape">
      {@innerBlock}
      <button phx-click={@close()}>Close</button>
    </.focus_wrap>
    """)
public record Modal(String id, JS onClose, Slot<Void> innerBlock) implements Component {
    static JS open(String id) {
        return JS.pushFocus().show("#" + id, o -> o.transition("fade-in"));
    }

    JS close() {
        return JS.hide("#" + id, o -> o.transition("fade-out")).popFocus().then(onClose);
    }
}
// end: modal
