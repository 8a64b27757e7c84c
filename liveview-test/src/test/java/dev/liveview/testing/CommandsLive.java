package dev.liveview.testing;

import dev.liveview.LiveView;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Lists of commands, and what the browser says of itself. */
@Template("""
        <p id="zone">{@zone}</p>
        <p id="sheet">{@sheet}</p>
        <ul><li :for={line : @log}>{line}</li></ul>
        <button id="push" phx-value-id="7" phx-click={JS.hide("#zone").push("noted", o -> o.value("kind", "a")).push("again")}>Push</button>
        <button id="hide" phx-click={JS.hide("#zone")}>Hide</button>
        <button id="patch" phx-click={JS.push("noted").patch("/commands?sheet=2")}>Patch</button>
        <button id="navigate" phx-click={JS.navigate("/other")}>Navigate</button>
        <button id="exec" phx-click={JS.exec("data-run", o -> o.to("#source"))}>Exec</button>
        <div id="source" data-run={JS.push("ran")}>source</div>
        <form id="form" phx-change={JS.push("validate", o -> o.value("step", 2))} phx-submit={JS.addClass("busy").push("save")}><input name="a" value="1"></form>
        """)
public final class CommandsLive extends LiveView {
    final Assign<String> zone = assign("");
    final Assign<String> sheet = assign("");
    final Assign<List<String>> log = assign(List.of());

    @Override
    public void mount(Params params, Session session) {
        zone.set(connectParams().get("zone", "none") + " " + connection(String.class));
    }

    @Override
    public void handleParams(Params params, URI uri) {
        sheet.set(params.get("sheet", "1"));
    }

    @Override
    public void handleEvent(String event, Params values) {
        List<String> lines = new ArrayList<>(log.get());
        lines.add(event + " " + new TreeMap<>(values.values()));
        log.set(List.copyOf(lines));
    }
}
