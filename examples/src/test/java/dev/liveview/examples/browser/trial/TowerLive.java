package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import dev.liveview.stream.LiveStream;
import java.util.List;

/** A sticky view with a stream, a hook, a link, and something that has commands for its end. */
@Template("""
        <ul id="signals" phx-update="stream"><li :for={entry : @signals} id={entry.id()}>{entry.item()}</li></ul>
        <button phx-click="signal">Signal</button>
        <p id="flag" phx-remove={JS.dispatch("app:ding")}>flag</p>
        <p id="shared" phx-hook="Probe">tower</p>
        <.link navigate="/island" id="by-tower">By tower</.link>
        <button phx-click="go">Go</button>
        """)
public final class TowerLive extends LiveView {
    final LiveStream<Integer> signals = stream(signal -> "signal-" + signal);
    final Assign<Integer> count = assign(2);

    @Override
    public void mount(Params params, Session session) {
        signals.insertAll(List.of(1, 2));
    }

    @On("signal")
    void signal() {
        count.update(n -> n + 1);
        signals.insert(count.get());
    }

    @On("go")
    void go() {
        pushNavigate("/island");
    }
}
