package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import java.net.URI;

/** A page with numbered sheets at addresses of their own, and ways to other pages. */
@Template("""
        <h1>Atlas {@sheet}</h1>
        <p id="clicks">{@clicks}</p>
        <button phx-click="click">Click</button>
        <button phx-click="turn">Turn</button>
        <button phx-click="leave">Leave</button>
        <a data-phx-link="patch" data-phx-link-state="push" href="/atlas?sheet=1">Sheet 1</a>
        <a data-phx-link="patch" data-phx-link-state="push" href="/atlas?sheet=2">Sheet 2</a>
        <a data-phx-link="patch" data-phx-link-state="replace" href="/atlas?sheet=3">Instead 3</a>
        <a data-phx-link="redirect" data-phx-link-state="push" href="/reader">Reader</a>
        <a data-phx-link="redirect" data-phx-link-state="push" href="/reader#end">End of reader</a>
        <a data-phx-link="redirect" data-phx-link-state="push" href="/vault">Vault</a>
        <RadioLive id="radio" sticky />
        <p style="height: 3000px">Much paper</p>
        <p id="end">The end</p>
        """)
public final class AtlasLive extends LiveView {
    final Assign<String> sheet = assign("");
    final Assign<Integer> clicks = assign(0);

    @Override
    public void handleParams(Params params, URI uri) {
        sheet.set(params.get("sheet", "cover"));
    }

    @On("click")
    void click() {
        clicks.update(n -> n + 1);
    }

    @On("turn")
    void turn() {
        pushPatch("/atlas?sheet=9");
    }

    @On("leave")
    void leave() {
        pushNavigate("/reader");
    }
}
