package dev.liveview.testing;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.async.AsyncOutcome;
import java.util.List;

/** Components with tasks, which come, go and move. */
@Template("""
        <p id="flash">{@flash.get("info")}</p>
        <p id="own">{@own}</p>
        <ReportPanel :for={name : @names} :key={name} id={name} month={@month} eager={@eager} />
        """)
public final class PanelsLive extends LiveView {
    final Assign<List<String>> names = assign(List.of("tea", "rum"));
    final Assign<Integer> month = assign(5);
    final Assign<Boolean> eager = assign(false);
    final Assign<String> own = assign("none");

    @On("count")
    void count() {
        startAsync("count", () -> "the view's");
    }

    @Override
    public void handleAsync(Object key, AsyncOutcome<?> outcome) {
        own.set(outcome.toString());
    }
}
