package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;

/** Style attributes, which the default policy of pages forbids in HTML. */
@Template("""
        <p id="bar" style="width: {@width}px; --step: {@width}; height: 9px">bar</p>
        <p :if={@more} id="static" style="width: 11px">static</p>
        <p :if={@more} id="dynamic" style="width: {@width}px">dynamic</p>
        <p id="plain">plain</p>
        <button phx-click="grow">Grow</button>
        <button phx-click="show">Show more</button>
        <button phx-click={JS.setAttribute("style", "width: 12px", o -> o.to("#plain"))}>Set style</button>
        <button phx-click={JS.removeAttribute("style", o -> o.to("#plain"))}>Remove style</button>
        """)
public final class StylesLive extends LiveView {
    final Assign<Integer> width = assign(21);
    final Assign<Boolean> more = assign(false);

    @On("grow")
    void grow() {
        width.update(n -> n + 10);
    }

    @On("show")
    void show() {
        more.set(true);
    }
}
