package components;

import dev.liveview.LiveComponent;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.assign.Prop;
import dev.liveview.template.Slot;

/** Shows what is in it, or not. */
// sample: panel
@Template("""
        <section>
          <h2 phx-click="toggle" phx-target={@myself}>{@title}</h2>
          <div :if={@open}>{@innerBlock}</div>
          <footer>{@footer.render(@open)}</footer>
        </section>
        """)
public final class Panel extends LiveComponent {
    final Prop<String> title = prop();
    final Prop<Slot<Void>> innerBlock = prop(Slot.none());
    final Prop<Slot<Boolean>> footer = prop(Slot.none());
    final Assign<Boolean> open = assign(false);

    @On("toggle")
    void toggle() {
        open.update(is -> !is);
    }
}
// end: panel
