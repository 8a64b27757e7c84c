package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Lists every event that it gets. With the query {@code ?menu} it has something to click away from. */
@Template("""
        <ol id="log"><li :for={line : @log}>{line}</li></ol>
        <button id="click" phx-click="clicked" phx-value-id="7" phx-value-song-id="9" value="v">click</button>
        <button id="icon" phx-click="icon_clicked"><svg width="20" height="20"><rect id="shape" width="20" height="20"></rect></svg></button>
        <a id="hash" href="#" phx-click="hash_clicked">#</a>
        <button id="off" disabled phx-click="off_clicked">off</button>
        <div :if={@menu} id="menu" phx-click-away="went_away"><button id="inside">inside</button></div>
        <p id="outside">outside</p>
        <input id="keys" phx-keydown="down" phx-keyup="up">
        <input id="enter" phx-keydown="entered" phx-key="Enter">
        <div phx-window-keydown="escaped" phx-key="Escape"></div>
        <div phx-window-keyup="released" phx-key="F2"></div>
        <input id="field" phx-focus="focused" phx-blur="blurred" phx-value-n="1">
        <div phx-window-focus="window_focused" phx-window-blur="window_blurred"></div>
        """)
public final class BindingsLive extends LiveView {
    final Assign<List<String>> log = assign(List.of());

    final Assign<Boolean> menu = assign(false);

    @Override
    public void mount(Params params, Session session) {
        menu.set(params.has("menu"));
    }

    @Override
    public void handleEvent(String event, Params values) {
        log.update(lines -> Stream.concat(lines.stream(), Stream.of(event + " " + new TreeMap<>(values.values())))
                .toList());
    }
}
