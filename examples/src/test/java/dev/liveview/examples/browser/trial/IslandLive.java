package dev.liveview.examples.browser.trial;

import dev.liveview.LiveComponent;
import dev.liveview.LiveView;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import java.util.List;
import java.util.stream.Stream;

/** Where one comes from the harbour; it writes down every event that it gets. */
@Template("""
        <h1>Island</h1>
        <.link navigate="/harbour" id="to-harbour">Harbour</.link>
        <button phx-click="noted">Note</button>
        <ul id="log"><li :for={line : @log}>{line}</li></ul>
        <Natives id="crew" />
        <SlowLive :if={@slow} id="slow-one" />
        <TowerLive id="tower" sticky />
        <p class="tall">Much sand</p>
        """)
public final class IslandLive extends LiveView {
    /** A component with another one in it than the harbour's. */
    @Template("""
            <div id="crew"><p><.plate kind="natives">people <i>and</i> goats</.plate></p><b>{@count}</b></div>
            """)
    public static final class Natives extends LiveComponent {
        final Assign<Integer> count = assign(9);
    }

    /** A view that a test lets join late. */
    @Template("""
            <p>there at last</p>
            """)
    public static final class SlowLive extends LiveView {}

    final Assign<List<String>> log = assign(List.of());
    final Assign<Boolean> slow = assign(false);

    @Override
    public void mount(Params params, Session session) {
        slow.set(params.has("slow"));
    }

    @Override
    public void handleEvent(String event, Params values) {
        log.update(lines -> Stream.concat(lines.stream(), Stream.of(event)).toList());
    }
}
