package dev.liveview.diff;

import dev.liveview.LiveView;
import dev.liveview.assign.Cells;
import dev.liveview.host.OwnerAccess;
import dev.liveview.json.JsonOutput;
import dev.liveview.template.HtmlRender;
import dev.liveview.template.RenderHost;
import dev.liveview.template.Templates;
import dev.liveview.template.ViewTemplate;
import java.nio.charset.StandardCharsets;

/** A view with its compiled template and without a socket: says what it would send. */
final class CompiledView<V extends LiveView> {
    private final V view;
    private final ViewTemplate<V> template;
    private final Cells cells;
    private ViewMemory memory = new ViewMemory();

    @SuppressWarnings("unchecked")
    CompiledView(V view) {
        this.view = view;
        this.template = Templates.of((Class<V>) view.getClass());
        this.cells = OwnerAccess.owners().cells(view);
        template.bind(view, cells);
    }

    /** Renders what may have changed; gives back the message. A render that fails leaves everything as it was. */
    String render() throws Exception {
        JsonOutput out = new JsonOutput(16);
        DiffRender diff = new DiffRender(out, memory, RenderHost.NONE);
        long outer = diff.enter(cells.changed());
        template.render(view, diff);
        diff.leave(outer);
        diff.finish();
        diff.commit();
        cells.rendered();
        return new String(out.toBytes(), StandardCharsets.UTF_8);
    }

    /** The client has joined again: it is sent everything. */
    void rejoin() {
        memory = new ViewMemory();
    }

    /** How much is remembered of what the client holds. */
    int bytes() {
        return memory.bytes();
    }

    /** The page that a first render makes. */
    String html() throws Exception {
        HtmlRender fresh = new HtmlRender();
        template.render(view, fresh);
        return fresh.html();
    }
}
