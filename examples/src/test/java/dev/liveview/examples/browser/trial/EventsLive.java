package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Elements whose events come at odd times, from odd places, or under odd names; all of them are written down. */
@Template("""
        <button id="before">Before</button>
        <.focus_wrap id="wrap"><button id="one">One</button><button id="two">Two</button></.focus_wrap>
        <button id="after">After</button>
        <div id="dialog" phx-click-away="away">
          <form id="form" phx-submit="saved" phx-change="typed">
            <input id="name" name="name">
            <input id="special" name="odd[käse & co][+%]">
            <button>Save</button>
          </form>
          <button id="remove" phx-click="remove">Remove</button>
        </div>
        <form id="elsewhere" phx-change="typed"></form>
        <input id="far" name="far" form="elsewhere" phx-debounce="5000">
        <button :if={@isShown} id="brief" phx-click="late" phx-debounce="5000">Late</button>
        <button phx-click="measure">Measure</button>
        <ul id="log"><li :for={line : @log}>{line}</li></ul>
        """)
public final class EventsLive extends LiveView {
    final Assign<Boolean> isShown = assign(true);
    final Assign<List<String>> log = assign(List.of());

    @On("remove")
    void remove() {
        isShown.set(false);
    }

    @On("measure")
    void measure() {
        note("measured");
        pushEvent("after", Map.of());
        pushEventBeforePatch("before", Map.of());
    }

    @Override
    public void handleEvent(String event, Params values) {
        note(event + " " + Sent.shown(values));
    }

    private void note(String line) {
        log.update(lines -> Stream.concat(lines.stream(), Stream.of(line)).toList());
    }
}
