package dev.liveview.examples.browser.trial;

import dev.liveview.Component;
import dev.liveview.Default;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.html.SafeHtml;
import dev.liveview.params.Params;
import dev.liveview.template.Attrs;
import dev.liveview.template.Slot;
import dev.liveview.template.SlotEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that a template can say, changed by one button: step 0 to 3, and around again; {@code ?step=2} begins there. */
@Template("""
        <button phx-click="step">Step</button><span id="step">{@step}</span>
        <div id="raw">{@raw()}</div>
        <div id="escaped">{"<b>" + @step + "</b> & \\"quotes\\""}</div>
        <div id="choice">
          before <p :if={@step == 0}>zero</p><p :else-if={@step == 1}>one <b>bold</b></p><em :else>many</em> after
        </div>
        <div id="text">{@step == 1 ? null : "left"}{@step}<!-- a comment -->{@step == 2 ? "" : "right"}</div>
        <p id="attributes" title={@hint()} hidden={@step == 1} class={classes("always", @step == 2 ? "sometimes" : null)} data-step="s{@step}t">attributes</p>
        <.card title={"card " + @step} id="card" data-extra={@hint()}>
          <:action :for={n : @actions()} label={"action " + n}>run {n}/{@step}</:action>
          body {@step}
        </.card>
        <.grid rows={@songs()}>
          <:col :let={song} label="Title">{song.title()}</:col>
          <:col :let={song} label="Year"><b>{song.year() + @step}</b></:col>
        </.grid>
        <svg id="svg" width="20" height="20"><circle :if={@step > 0} r={@step} /></svg>
        <select id="options"><option :for={n : @actions()} value={n}>{n}</option></select>
        """)
public final class ContentLive extends LiveView {
    private static final int STEPS = 4;

    /** A row of the table. */
    public record Song(String title, int year) {}

    /** A component with an inner block, slots and a spread. */
    @Template("""
            <section {@rest}>
              <h2>{@title}</h2>
              <div class={classes("body", @kind)}>{@innerBlock}</div>
              <footer :if={!@action.isEmpty()}><button :for={one : @action} title={one.label()}>{one.innerBlock()}</button></footer>
            </section>
            """)
    public record Card(
            String title, @Default("plain") String kind, Attrs rest, Slot<Void> innerBlock, List<Action> action)
            implements Component {
        /** A slot with an attribute. */
        public record Action(String label, Slot<Void> innerBlock) implements SlotEntry<Void> {}
    }

    /** A table whose columns are slots. */
    @Template("""
            <table id="grid">
              <thead><tr><th :for={col : @col}>{col.label()}</th></tr></thead>
              <tbody><tr :for={row : @rows}><td :for={col : @col}>{col.render(row)}</td></tr></tbody>
            </table>
            """)
    public record Grid<R>(List<R> rows, List<Col<R>> col) implements Component {
        /** A column. */
        public record Col<R>(String label, Slot<R> innerBlock) implements SlotEntry<R> {}
    }

    final Assign<Integer> step = assign(0);

    @Override
    public void mount(Params params, Session session) {
        step.set(Integer.parseInt(params.get("step", "0")));
    }

    @On("step")
    void step() {
        step.update(n -> (n + 1) % STEPS);
    }

    SafeHtml raw() {
        return switch (step.get()) {
            case 0 -> SafeHtml.of("<b>raw</b> &amp; <i>more</i>");
            case 1 -> SafeHtml.of("only text &lt;here&gt;");
            case 2 -> SafeHtml.EMPTY;
            default -> SafeHtml.of("<p>one</p><p>two</p>");
        };
    }

    @Nullable
    String hint() {
        return step.get() == 2 ? null : "hint \"" + step.get() + "\"";
    }

    List<Integer> actions() {
        return List.of(1, 2, 3).subList(0, step.get());
    }

    List<Song> songs() {
        return List.of(new Song("Blue", 1971), new Song("Hejira <1>", 1976)).subList(0, step.get() % 3);
    }
}
