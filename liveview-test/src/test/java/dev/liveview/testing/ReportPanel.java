package dev.liveview.testing;

import dev.liveview.LiveComponent;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.assign.Prop;
import dev.liveview.async.AsyncAssign;
import dev.liveview.async.AsyncOutcome;
import java.util.function.UnaryOperator;

/** A component with tasks of its own. */
@Template("""
        <section id={"panel-" + @id}>
          <b>{@text()}</b> <i>{@outcome}</i>
          <button phx-click="load" phx-target={@myself}>load</button>
          <button phx-click="count" phx-target={@myself}>count</button>
          <button phx-click="leave" phx-target={@myself}>leave</button>
          <button phx-click="stop" phx-target={@myself}>stop</button>
        </section>
        """)
public final class ReportPanel extends LiveComponent {
    final Prop<Integer> month = prop();
    final Prop<Boolean> eager = prop(false);
    final AsyncAssign<String> report = async();
    final Assign<String> outcome = assign("none");

    private final UnaryOperator<String> archive;

    ReportPanel(UnaryOperator<String> archive) {
        this.archive = archive;
    }

    String text() {
        var result = report.get();
        return (result.isOk() ? result.result() : "nothing") + (result.isLoading() ? ", loading" : "");
    }

    @Override
    public void update() {
        if (eager.get()) {
            load();
        }
    }

    @On("load")
    void load() {
        var wanted = id.get() + " " + month.get();
        assignAsync(report, () -> archive.apply(wanted));
    }

    @On("count")
    void count() {
        var wanted = id.get() + " count";
        startAsync("count", () -> archive.apply(wanted));
    }

    @On("leave")
    void leave() {
        startAsync("leave", () -> archive.apply("all"));
    }

    @On("stop")
    void stop() {
        cancelAsync("leave");
    }

    @Override
    public void handleAsync(Object key, AsyncOutcome<?> ended) {
        if (key.equals("leave")) {
            putFlash("info", ended instanceof AsyncOutcome.Ok<?> ? "done" : "stopped");
            redirect("/away");
        } else {
            outcome.set(ended instanceof AsyncOutcome.Ok<?>(Object value) ? String.valueOf(value) : "failed");
        }
    }
}
