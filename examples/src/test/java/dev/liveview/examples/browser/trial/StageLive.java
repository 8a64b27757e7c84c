package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.ViewRef;
import dev.liveview.assign.Assign;
import dev.liveview.command.JS;
import dev.liveview.params.Params;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Portals whose content leaves with a transition, waits for answers, or has nowhere to be shown yet. */
@Template("""
        <p id="count">{@count}</p>
        <p id="cued">{@cued}</p>
        <button phx-click="inc">Inc</button>
        <button phx-click="curtain">Curtain</button>
        <button phx-click="strike">Strike</button>
        <button phx-click="write">Write</button>
        <button phx-click="build">Build</button>
        <.portal id="wing" target="#portals">
          <div id="actor"><button id="cue" phx-click="cue">cue {@count}</button><b id="beside">beside {@count}</b></div>
          <i :if={@hasScenery} id="tree" phx-remove={leave()}>tree</i>
        </.portal>
        <template :if={@isOpen} id="opening" data-phx-portal="body"><div id="curtain" phx-remove={leave()}>curtain {@count}</div></template>
        <div :if={@isBuilt} id="platform"></div>
        <.portal :if={@isWritten} id="scene" target="#platform">
          <div id="monologue"><button id="prompt" phx-click="cue">prompt {@count}</button></div>
        </.portal>
        """)
public final class StageLive extends LiveView {
    private static final int TRANSITION = 300;

    private static final Map<String, ViewRef> VIEWS = new ConcurrentHashMap<>();

    final Assign<Integer> count = assign(0);
    final Assign<Integer> cued = assign(0);
    final Assign<Boolean> isOpen = assign(true);
    final Assign<Boolean> hasScenery = assign(true);
    final Assign<Boolean> isWritten = assign(false);
    final Assign<Boolean> isBuilt = assign(false);

    static JS leave() {
        return JS.hide(o -> o.transition("fading", "full", "none").time(TRANSITION));
    }

    @Override
    public void mount(Params params, Session session) {
        if (isConnected()) {
            VIEWS.put(params.get("key", ""), self());
        }
    }

    /** Counts in the view of the key. */
    public static void count(String key) {
        VIEWS.get(key).send("inc");
    }

    /** Builds or removes the platform in the view of the key. */
    public static void build(String key) {
        VIEWS.get(key).send("build");
    }

    @Override
    public void handleInfo(Object message) {
        if (message.equals("inc")) {
            increment();
        } else {
            build();
        }
    }

    @On("inc")
    void increment() {
        count.update(n -> n + 1);
    }

    @On("cue")
    void cue() {
        cued.update(n -> n + 1);
    }

    @On("curtain")
    void curtain() {
        isOpen.update(is -> !is);
    }

    @On("strike")
    void strike() {
        hasScenery.set(false);
    }

    @On("write")
    void write() {
        isWritten.set(true);
    }

    @On("build")
    void build() {
        isBuilt.update(is -> !is);
    }
}
