package dev.liveview.examples.browser.trial;

import dev.liveview.LiveComponent;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.command.JS;
import dev.liveview.params.Params;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Elements that commands change, and a server that changes them too. */
@Template("""
        <p id="count">{@count}</p>
        <button phx-click="inc">Inc</button>
        <ul id="log"><li :for={line : @log}>{line}</li></ul>

        <div id="box" class={"box n" + @count} data-count={@count} title={"title " + @count}>box {@count}</div>
        <button phx-click={JS.hide("#box")}>Hide</button>
        <button phx-click={JS.show("#box", o -> o.display("flex"))}>Show</button>
        <button phx-click={JS.toggle("#box")}>Toggle</button>
        <button phx-click={JS.addClass("on lit", o -> o.to("#box"))}>Add class</button>
        <button phx-click={JS.removeClass("lit box", o -> o.to("#box"))}>Remove class</button>
        <button phx-click={JS.toggleClass("lit", o -> o.to("#box"))}>Toggle class</button>
        <button phx-click={JS.setAttribute("title", "mine", o -> o.to("#box"))}>Set title</button>
        <button phx-click={JS.removeAttribute("title", o -> o.to("#box"))}>Remove title</button>
        <button phx-click={JS.toggleAttribute("aria-busy", "true", o -> o.to("#box"))}>Toggle busy</button>
        <button phx-click={JS.toggleAttribute("aria-expanded", "true", "false", o -> o.to("#box"))}>Toggle expanded</button>
        <button phx-click={JS.hide("#box", o -> o.transition("slow", "full", "none").time(400))}>Fade out</button>
        <button phx-click={JS.show("#box", o -> o.transition("slow", "none", "full").time(400).nonBlocking())}>Fade in</button>
        <button phx-click={JS.toggle("#box", o -> o.out("slow", "full", "none").in("slow", "none", "full").time(400))}>Fade</button>
        <button phx-click={JS.transition("shaking", o -> o.to("#box").time(300))}>Shake</button>
        <button phx-click={JS.push("slowly").hide("#box", o -> o.transition("slow").time(500))}>Fade out and push</button>

        <details id="details" phx-mounted={JS.ignoreAttributes("open data-*")} data-count={@count}><summary>More</summary>{@count}</details>

        <div id="card">
          <span class="note">a note</span>
          <button phx-click={JS.hide(o -> o.closest("#card"))}>Close</button>
          <div id="inner" phx-click={JS.addClass("found", o -> o.inner("span"))}>inner <span>span</span></div>
        </div>

        <button id="push" phx-value-by="2" phx-click={JS.push("noted", o -> o.value("id", 3).value("tags", List.of("a")).loading("#card").pageLoading())}>Push</button>
        <Bell id="bell" />
        <button phx-click={JS.push("ring", o -> o.target("#bell"))}>Ring from here</button>
        <button phx-click={JS.dispatch("app:ding", o -> o.to("#card").detail("level", 3).bubbles(false))}>Dispatch</button>
        <button phx-click={JS.dispatch("click", o -> o.to("#push"))}>Press the other</button>
        <button phx-click={JS.dispatch("app:wait", o -> o.blocking()).push("inc")}>Wait</button>
        <div id="script" data-run={JS.addClass("ran").push("ran")}>script</div>
        <button phx-click={JS.exec("data-run", o -> o.to("#script"))}>Exec</button>
        <button phx-click="run">From the server</button>
        <div :if={@leaving} id="leaver" phx-remove={JS.hide(o -> o.transition("slow").time(300)).push("left")}>leaver</div>
        <button phx-click="leave">Leave</button>

        <button id="opener" phx-click={open()}>Open</button>
        <.focus_wrap id="menu" hidden phx-window-keydown={close()} phx-key="Escape">
          <button id="first">First</button>
          <input id="middle" aria-label="Middle">
          <button id="last" phx-click={close()}>Last</button>
        </.focus_wrap>
        <button phx-click={JS.focusFirst("#card")}>Focus card</button>
        <button phx-click={JS.focus("#middle-of-nowhere").focus("#far")}>Focus far</button>
        <input id="far" aria-label="Far">
        <div id="hooked" phx-hook="Commander">hooked</div>
        """)
public final class CommandsLive extends LiveView {
    /** A component with an event of its own. */
    @Template("""
            <p id={@id}>
              <span id="rings">{@rings}</span>
              <button phx-click={JS.push("ring", o -> o.target(@myself))}>Ring</button>
            </p>
            """)
    public static final class Bell extends LiveComponent {
        final Assign<Integer> rings = assign(0);

        @On("ring")
        void ring() {
            rings.update(n -> n + 1);
        }
    }

    final Assign<Integer> count = assign(0);
    final Assign<Boolean> leaving = assign(true);
    final Assign<List<String>> log = assign(List.of());

    static JS open() {
        return JS.pushFocus().show("#menu").focusFirst("#menu");
    }

    static JS close() {
        return JS.hide("#menu").popFocus();
    }

    @On("inc")
    void increment() {
        count.update(n -> n + 1);
    }

    @On("slowly")
    void slowly() {
        count.update(n -> n + 1);
    }

    @On("leave")
    void leave() {
        leaving.set(false);
    }

    @On("run")
    void run() {
        count.update(n -> n + 1);
        pushJs(JS.addClass("from-server", o -> o.to("#box")));
        pushJs("#push", JS.push("noted").setAttribute("data-done", "yes"));
    }

    @Override
    public void handleEvent(String event, Params values) {
        List<String> lines = new ArrayList<>(log.get());
        lines.add(event + " " + new TreeMap<>(values.values()));
        log.set(List.copyOf(lines));
    }
}
