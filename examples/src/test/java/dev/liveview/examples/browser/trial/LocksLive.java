package dev.liveview.examples.browser.trial;

import dev.liveview.LiveComponent;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.ViewRef;
import dev.liveview.assign.Assign;
import dev.liveview.form.FormData;
import dev.liveview.params.Params;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Elements that wait for answers, and a server that changes them meanwhile. */
@Template("""
        <form id="form" phx-change="changed" phx-submit="saved">
          <input id="text" name="text" value={@text}>
          <input id="fixed" name="fixed" value="fixed" readonly>
          <input id="box" type="checkbox" name="box" value="yes">
          <b id="inside">{@told}</b>
          <button id="inner" type="button" phx-click="inner">{@told}/{@inner}</button>
          <Part id="in-form" />
          <button id="save">Save</button>
          <button id="off" disabled>Off</button>
          <button id="both" name="by" value="both" phx-click="clicked">Both</button>
        </form>
        <i id="outside">{@told}</i>
        <Part :if={true} id="root" />
        <div :if={@isShown} id="ancestor" phx-click="ancestor"><u id="still">still</u><Part id="nested" /></div>
        <ul id="log"><li :for={line : @log}>{line}</li></ul>
        """)
public final class LocksLive extends LiveView {
    /** A component that is one button. */
    @Template("""
            <button id={"part-" + @id} type="button" phx-click="own" phx-target={@myself}>{@count}</button>
            """)
    public static final class Part extends LiveComponent {
        final Assign<Integer> count = assign(0);

        @On("own")
        void own() {
            count.update(n -> n + 10);
        }

        void raise() {
            count.update(n -> n + 1);
        }
    }

    private static final Map<String, ViewRef> VIEWS = new ConcurrentHashMap<>();

    final Assign<String> text = assign("");
    final Assign<Integer> told = assign(0);
    final Assign<Integer> inner = assign(0);
    final Assign<Boolean> isShown = assign(true);
    final Assign<List<String>> log = assign(List.of());

    @On("changed")
    void changed(String text) {
        this.text.set(text);
    }

    @On("saved")
    void saved(FormData data) {
        note("saved " + Sent.shown(data.values()));
    }

    @On("clicked")
    void clicked() {
        note("clicked");
    }

    @On("ancestor")
    void ancestor() {
        note("ancestor");
    }

    @On("inner")
    void inner() {
        inner.update(n -> n + 1);
    }

    @Override
    public void mount(Params params, Session session) {
        if (isConnected()) {
            VIEWS.put(params.get("key", ""), self());
        }
    }

    /** Changes the view of the key, so that all that follows it says another number. */
    public static void tell(String key) {
        VIEWS.get(key).send("tell");
    }

    /** Changes the components of the view of the key. */
    public static void raise(String key) {
        VIEWS.get(key).send("raise");
    }

    @Override
    public void handleInfo(Object message) {
        if (message.equals("tell")) {
            told.update(n -> n + 1);
        } else {
            Stream.of("in-form", "root", "nested").forEach(id -> sendUpdate(Part.class, id, Part::raise));
        }
    }

    private void note(String line) {
        log.update(lines -> Stream.concat(lines.stream(), Stream.of(line)).toList());
    }
}
