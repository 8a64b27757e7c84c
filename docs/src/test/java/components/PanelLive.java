package components;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;

/** What a panel contains belongs to the view that wrote it. */
@Template("""
        <%!-- sample: slots --%>
        <Panel id="details" title="Details">
          {@count} <button phx-click="inc">+</button>
          <:footer :let={open}>{open ? "that is all" : "there is more"}</:footer>
        </Panel>
        <%!-- end: slots --%>
        """)
public final class PanelLive extends LiveView {
    final Assign<Integer> count = assign(0);

    @On("inc")
    void inc() {
        count.update(n -> n + 1);
    }
}
