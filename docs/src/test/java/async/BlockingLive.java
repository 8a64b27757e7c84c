package async;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;

/** How not to do it. */
@Template("""
        <h1>{@name}</h1>
        <button phx-click="load">Load</button>
        """)
public final class BlockingLive extends LiveView {
    final Assign<String> name = assign("");

    private final Directory directory;

    BlockingLive(Directory directory) {
        this.directory = directory;
    }

    // sample: blocking
    @On("load")
    void load() throws Exception {
        name.set(directory.find("acme").orElseThrow().name()); // two seconds, say
    }
    // end: blocking
}
