package dev.liveview.examples.commands;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.examples.Source;
import dev.liveview.params.Params;
import java.net.URI;

/** A button for each command. Most of them never ask the server. */
@Template("""
        <.example title="Commands" about={ABOUT} source={SOURCE}>
          <div id="target" class={"target n" + @count} data-menu={JS.toggle("#menu")}>
            <strong>The target</strong> <span class="muted">rendered again <output id="count">{@count}</output> times</span>
          </div>
          <section class="way" aria-labelledby="seen">
            <h2 id="seen">Seen and hidden</h2>
            <p class="controls">
              <button phx-click={JS.hide("#target", o -> o.transition("leaving"))}>hide</button>
              <button phx-click={JS.show("#target", o -> o.transition("entering"))}>show</button>
              <button phx-click={JS.toggle("#target", o -> o.in("entering").out("leaving"))}>toggle</button>
              <button phx-click={JS.transition("shaking", o -> o.to("#target").time(400))}>transition</button>
            </p>
          </section>
          <section class="way" aria-labelledby="looks">
            <h2 id="looks">Classes and attributes</h2>
            <p class="controls">
              <button phx-click={JS.addClass("lit", o -> o.to("#target"))}>addClass</button>
              <button phx-click={JS.removeClass("lit", o -> o.to("#target"))}>removeClass</button>
              <button phx-click={JS.toggleClass("lit", o -> o.to("#target"))}>toggleClass</button>
              <button phx-click={JS.setAttribute("title", "a title", o -> o.to("#target"))}>setAttribute</button>
              <button phx-click={JS.removeAttribute("title", o -> o.to("#target"))}>removeAttribute</button>
              <button phx-click={JS.toggleAttribute("aria-busy", "true", "false", o -> o.to("#target"))}>toggleAttribute</button>
              <button phx-click={JS.ignoreAttributes("title class", o -> o.to("#target"))}>ignoreAttributes</button>
            </p>
          </section>
          <section class="way" aria-labelledby="focus">
            <h2 id="focus">Focus</h2>
            <p class="controls">
              <button phx-click={JS.focus("#note")}>focus</button>
              <button phx-click={JS.focusFirst("#fields")}>focusFirst</button>
              <button phx-click={JS.pushFocus().focus("#note")}>pushFocus</button>
              <button id="pop" phx-click={JS.popFocus()}>popFocus</button>
            </p>
            <p class="controls" id="fields"><input type="text" id="word" aria-label="A word"> <input type="text" id="note" aria-label="A note"></p>
          </section>
          <section class="way" aria-labelledby="events">
            <h2 id="events">Events, and other commands</h2>
            <p class="controls">
              <button id="push" phx-click={JS.push("render", o -> o.value("by", 1).loading("#target"))}>push</button>
              <button phx-click={JS.dispatch("click", o -> o.to("#push"))}>dispatch</button>
              <button phx-click={JS.exec("data-menu", o -> o.to("#target"))} aria-controls="menu">exec</button>
              <button phx-click="from-server">pushJs</button>
            </p>
            <div id="menu" class="pane absent" phx-click-away={JS.hide("#menu")}>A menu. It goes when you click elsewhere.</div>
          </section>
          <section class="way" aria-labelledby="places">
            <h2 id="places">Places</h2>
            <p class="controls">
              <button phx-click={JS.patch("/commands?step=" + (@step + 1))}>patch</button>
              <button phx-click={JS.navigate("/counter")}>navigate</button>
              <span class="muted" id="step">step {@step}</span>
            </p>
          </section>
        </.example>
        """)
public final class CommandsLive extends LiveView {
    static final Source SOURCE = Source.of(CommandsLive.class);
    static final String ABOUT =
            "Each button runs the command of its name, in the browser and at once. What a command has changed stays when the server renders the target again: try push after any of them.";

    final Assign<Integer> count = assign(0);
    final Assign<Integer> step = assign(0);

    @Override
    public void mount(Params params, Session session) {
        pageTitle("Commands");
    }

    @Override
    public void handleParams(Params params, URI uri) {
        step.set(params.has("step") ? params.as("step", int.class) : 0);
    }

    @On("render")
    void render(int by) {
        count.update(n -> n + by);
    }

    @On("from-server")
    void fromServer() {
        count.update(n -> n + 1);
        pushJs(JS.toggleClass("lit", o -> o.to("#target")));
    }
}
