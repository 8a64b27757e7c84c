package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import java.net.URI;

/** Links and commands that lead elsewhere, or ask before they do. */
@Template("""
        <h1>Links {@sheet}</h1>
        <p id="count">{@count}</p>
        <.link href="/things/7" method="delete">Delete</.link>
        <.link href="/things/8" method="delete" data-confirm="Really?">Delete, if sure</.link>
        <.link patch="/links?sheet=5" data-confirm="Turn?">Turn, if sure</.link>
        <button phx-click="count" data-confirm="Count?">Count, if sure</button>
        <button phx-click={JS.patch("/links?sheet=2")}>Patch</button>
        <button phx-click={JS.patch("/links?sheet=3", o -> o.replace())}>Patch instead</button>
        <button phx-click={JS.push("count").navigate("/reader")}>Count and navigate</button>
        """)
public final class LinksLive extends LiveView {
    final Assign<String> sheet = assign("");
    final Assign<Integer> count = assign(0);

    @Override
    public void handleParams(Params params, URI uri) {
        sheet.set(params.get("sheet", "1"));
    }

    @On("count")
    void count() {
        count.update(n -> n + 1);
    }
}
