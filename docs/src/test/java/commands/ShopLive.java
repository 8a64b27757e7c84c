package commands;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import java.util.Map;

// sample: shop
@Template("""
    <button phx-click={JS.toggle("#menu", o -> o.in("fade-in").out("fade-out").time(300))}>Menu</button>
    <nav id="menu" style="display: none" phx-click-away={JS.hide("#menu")}>
      <button phx-click={JS.hide("#menu").push("show", o -> o.value("kind", "tea"))}>Tea</button>
      <button phx-click={JS.hide("#menu").push("show", o -> o.value("kind", "rice"))}>Rice</button>
    </nav>
    <h1 id="title">{@kind}</h1>
    <%!-- sample: modal --%>
    <button phx-click={Modal.open("terms")}>Terms</button>
    <.modal id="terms" onClose={JS.push("read")}>Be kind.</.modal>
    <%!-- end: modal --%>
    <div id="chart" phx-hook="Chart" phx-update="ignore"></div>
    """)
public final class ShopLive extends LiveView {
    final Assign<String> kind = assign("all");

    @On("show")
    void show(String kind) {
        this.kind.set(kind);
    }
    // end: shop

    // sample: server
    @On("read")
    void read() {
        pushJs(JS.transition("shake", o -> o.to("#title")));
    }
    // end: server

    // sample: hook
    @On("size")
    void size(int width) {
        pushEvent("points", Map.of("points", points(width)));
        reply(Map.of("max", 100));
    }
    // end: hook

    private static int[] points(int width) {
        return new int[width / 100];
    }
}
