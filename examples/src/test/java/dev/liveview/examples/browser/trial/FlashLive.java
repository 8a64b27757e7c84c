package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;

/** Leaves messages for the user, here or on the next page, and changes the title. */
@Template("""
        <p :if={@flash.has("info")} id="info" phx-click="lv:clear-flash" phx-value-key="info">{@flash.get("info")}</p>
        <p :if={@flash.has("error")} id="error">{@flash.get("error")}</p>
        <button phx-click="say">Say</button>
        <button phx-click="clear">Clear</button>
        <button phx-click="quiet">Quiet</button>
        <button phx-click="leave">Leave</button>
        <button phx-click="title">Title</button>
        <button phx-click="untitled">Untitled</button>
        """)
public final class FlashLive extends LiveView {
    @On("say")
    void say() {
        putFlash("info", "Saved <well>");
        putFlash("error", "but slowly");
    }

    @On("clear")
    void clear() {
        clearFlash();
    }

    @On("quiet")
    void quiet() {
        clearFlash("info");
    }

    @On("leave")
    void leave() {
        putFlash("info", "Welcome back");
        redirect("/welcome?from=flash");
    }

    @On("title")
    void title() {
        pageTitle("News & <more>");
    }

    @On("untitled")
    void untitled() {
        pageTitle("");
    }
}
