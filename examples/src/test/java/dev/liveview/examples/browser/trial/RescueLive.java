package dev.liveview.examples.browser.trial;

import dev.liveview.LiveComponent;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.form.FormData;
import dev.liveview.params.Params;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** Forms in all places, whose values come back each in its own way. */
@Template("""
        <form id="commands" phx-change={JS.push("by_command")}><input id="command" name="command"></form>
        <form id="silent" phx-submit="silent"><input id="unsent" name="unsent"></form>
        <form id="partly" phx-change="partly">
          <input id="open" name="open">
          <fieldset disabled><input id="shut" name="shut" value="x"></fieldset>
        </form>
        <form id="empty" phx-change="empty"></form>
        <form id="nameless" phx-change="empty"><button type="button">Nothing</button></form>
        <form :if={@leads} id="leading" phx-change="kept" phx-auto-recover="lead"><input id="lead" name="lead"></form>
        <.link id="fewer" patch="/rescue?few">Fewer</.link>
        <div :if={!@alone}>
          <ByNumber :if={!@few} id="number" />
          <BySelector id="left" />
          <BySelector id="right" />
          <NestedLive id="nested" />
        </div>
        <ul id="log"><li :for={line : @log}>{line}</li></ul>
        """)
public final class RescueLive extends LiveView {
    /** A component that names itself as the target. */
    @Template("""
            <div><form id="by-number" phx-change="typed" phx-target={@myself}><input name="by"></form><p id="number-shown">{@shown}</p></div>
            """)
    public static final class ByNumber extends LiveComponent {
        final Assign<String> shown = assign("");

        @On("typed")
        void typed(String by) {
            shown.set(by);
        }
    }

    /** A component that is named by a selector. */
    @Template("""
            <div id={"desk-" + @id}>
              <form id={"form-" + @id} phx-change="typed" phx-target={"#desk-" + @id}><input name="by"></form><p id={"shown-" + @id}>{@shown}</p>
            </div>
            """)
    public static final class BySelector extends LiveComponent {
        final Assign<String> shown = assign("");

        @On("typed")
        void typed(String by) {
            shown.set(by);
        }
    }

    /** A view within. */
    @Template("""
            <form id="nested-form" phx-change="typed"><input name="by" value={@shown}></form><p id="nested-shown">{@shown}</p>
            """)
    public static final class NestedLive extends LiveView {
        final Assign<String> shown = assign("");

        @On("typed")
        void typed(String by) {
            shown.set(by);
        }
    }

    final Assign<Boolean> leads = assign(false);
    final Assign<Boolean> alone = assign(false);
    /** Fewer components, so that the others have other numbers after a rejoin. */
    final Assign<Boolean> few = assign(false);

    final Assign<List<String>> log = assign(List.of());

    @Override
    public void mount(Params params, Session session) {
        leads.set(params.has("leads"));
        alone.set(params.has("alone"));
    }

    @Override
    public void handleParams(Params params, URI uri) {
        few.set(params.has("few"));
    }

    @On("lead")
    void lead() {
        pushNavigate("/reader");
    }

    @On("by_command")
    void byCommand(FormData data) {
        note("by_command", data);
    }

    @On("partly")
    void partly(FormData data) {
        note("partly", data);
    }

    @On("silent")
    void silent(FormData data) {
        note("silent", data);
    }

    @On("empty")
    void empty(FormData data) {
        note("empty", data);
    }

    @On("kept")
    void kept(FormData data) {
        note("kept", data);
    }

    private void note(String event, FormData data) {
        String line = event + " " + Sent.shown(data.values());
        log.update(lines -> Stream.concat(lines.stream(), Stream.of(line)).toList());
    }
}
