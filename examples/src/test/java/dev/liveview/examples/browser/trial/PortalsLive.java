package dev.liveview.examples.browser.trial;

import dev.liveview.LiveComponent;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.command.JS;
import dev.liveview.form.Form;
import dev.liveview.form.FormData;
import dev.liveview.form.Submission.Accepted;
import dev.liveview.stream.LiveStream;
import java.util.List;

/** Content that is shown outside of its view: a dialog with everything that a page may have, a list, forms, tooltips. */
@Template("""
        <p id="count">{@count}</p>
        <p id="away">{@away}</p>
        <p id="filled">{@filled}</p>
        <button phx-click="inc">Inc</button>
        <button phx-click="toggle">Toggle</button>
        <button phx-click="toggle-deep">Toggle deep</button>
        <button phx-click="move">Move</button>
        <button phx-click="reset-list">Reset list</button>
        <button phx-click={open()}>Open</button>
        <div id="near"></div>
        <div id="around" phx-click-away="went-away">
          <b id="around-text">around</b>
          <.portal :if={@shown} id="modal" target={@target} container="section" class={"count-" + @count}>
            <div id="dialog" hidden>
              <p id="said">said {@count}</p>
              <button phx-click="inc">Inc inside</button>
              <button phx-click={close()}>Close</button>
              <i id="probe" phx-hook="Probe">probe {@count}</i>
              <Album id="album" />
              <InnerLive id="inner" />
              <.portal :if={@deep} id="deep" target="#portals">
                <div id="deepest">deep {@count}<i id="deep-probe" phx-hook="Probe">{@count}</i>
                  <button phx-click="inc">Inc deep</button>
                </div>
              </.portal>
            </div>
          </.portal>
        </div>
        <.portal id="listing" target="#portals">
          <ul id="list" phx-update="stream"><li :for={entry : @items} id={entry.id()}>{entry.item()}</li></ul>
        </.portal>
        <.portal id="posting" target="body">
          <.form for={@form} action="/posted" phx-change="check" phx-submit="send" phx-trigger-action={@ready}>
            <.input field={@form.field("user")} label="User" />
            <button name="how" value="now">Log in</button>
          </.form>
        </.portal>
        <.portal id="filling" target="#portals">
          <form id="fill" phx-change="fill"><input id="filler" name="text" aria-label="text"><u id="heard">{@filled}</u></form>
        </.portal>
        <button id="tipped" phx-hook="Tooltip" data-tip="tip">Tipped</button>
        <.portal id="tips" target="body"><div id="tip" hidden>tip {@count}</div></.portal>
        """)
public final class PortalsLive extends LiveView {
    private static final int TRANSITION = 100;

    /** What the form makes. */
    record Login(String user) {}

    /** A component with a stream. */
    @Template("""
            <div id="album" title={"added " + @count}>
              <ul id="tracks" phx-update="stream"><li :for={entry : @tracks} id={entry.id()}>{entry.item()}</li></ul>
              <button phx-click="add" phx-target={@myself}>Add track</button>
              <button phx-click="add" phx-target="#tracks">Add by selector</button>
              <button phx-click="reset" phx-target={@myself}>Reset tracks</button>
            </div>
            """)
    public static final class Album extends LiveComponent {
        final LiveStream<Integer> tracks = stream(track -> "track-" + track);
        final Assign<Integer> count = assign(2);

        @Override
        public void mount() {
            tracks.insertAll(List.of(1, 2));
        }

        @On("add")
        void add() {
            count.update(n -> n + 1);
            tracks.insert(count.get());
        }

        @On("reset")
        void reset() {
            tracks.reset(List.of(2, 1));
        }
    }

    /** A view within, which shows something outside of itself, too. */
    @Template("""
            <p id="inner-count">inner {@count}</p>
            <button phx-click="inc">Inc inner</button>
            <.portal id="inner-portal" target="#portals"><button phx-click="inc">Inc inner from outside</button><b id="inner-told">told {@count}</b></.portal>
            """)
    public static final class InnerLive extends LiveView {
        final Assign<Integer> count = assign(0);

        @On("inc")
        void increment() {
            count.update(n -> n + 1);
        }
    }

    final Assign<Integer> count = assign(0);
    final Assign<Integer> away = assign(0);
    final Assign<String> filled = assign("");
    final Assign<String> target = assign("#portals");
    final Assign<Boolean> shown = assign(true);
    final Assign<Boolean> deep = assign(true);
    final Assign<Boolean> ready = assign(false);
    final Form<Login> form = form(Login.class);
    final LiveStream<Integer> items = stream(item -> "item-" + item);

    /** The list has items from the start. */
    public PortalsLive() {
        items.insertAll(List.of(1, 2, 3));
    }

    static JS open() {
        return JS.show("#dialog", o -> o.transition("fading", "none", "full").time(TRANSITION));
    }

    static JS close() {
        return JS.hide("#dialog", o -> o.transition("fading", "full", "none").time(TRANSITION));
    }

    @On("inc")
    void increment() {
        count.update(n -> n + 1);
    }

    @On("went-away")
    void wentAway() {
        away.update(n -> n + 1);
    }

    @On("toggle")
    void toggle() {
        shown.update(is -> !is);
    }

    @On("toggle-deep")
    void toggleDeep() {
        deep.update(is -> !is);
    }

    @On("move")
    void move() {
        target.set("#near");
    }

    @On("reset-list")
    void resetList() {
        items.reset(List.of(3, 4));
    }

    @On("check")
    void check(FormData data) {
        form.validate(data);
    }

    @On("send")
    void send(FormData data) {
        ready.set(form.submit(data) instanceof Accepted);
    }

    @On("fill")
    void fill(FormData data) {
        filled.set(Sent.shown(data.values()));
    }
}
