package dev.liveview.benchmarks.micro;

import dev.liveview.LiveView;
import dev.liveview.assign.Cells;
import dev.liveview.diff.DiffRender;
import dev.liveview.diff.ViewMemory;
import dev.liveview.host.OwnerAccess;
import dev.liveview.json.JsonOutput;
import dev.liveview.params.Params;
import dev.liveview.template.HtmlRender;
import dev.liveview.template.RenderHost;
import dev.liveview.template.Templates;
import dev.liveview.template.ViewTemplate;

/** A view with its compiled template, without mailbox, channel and socket. <i>Used by one thread.</i> */
final class DrivenView<V extends LiveView> {
    private static final int USUAL_SIZE = 512;

    private final V view;
    private final ViewTemplate<V> template;
    private final Cells cells;
    private ViewMemory memory = new ViewMemory();

    @SuppressWarnings("unchecked")
    private DrivenView(V view) {
        this.view = view;
        template = Templates.of((Class<V>) view.getClass());
        cells = OwnerAccess.owners().cells(view);
        template.bind(view, cells);
    }

    /** A view that a client has joined. */
    static <V extends LiveView> DrivenView<V> joined(V view) {
        DrivenView<V> driven = new DrivenView<>(view);
        try {
            driven.diff();
        } catch (Exception e) {
            throw new IllegalStateException("cannot render " + view, e);
        }
        return driven;
    }

    /** The HTML of its first page. */
    String html() throws Exception {
        HtmlRender out = new HtmlRender();
        template.render(view, out);
        return out.html();
    }

    /** Handles an event and gives the diff that follows, as JSON. */
    byte[] event(String name) throws Exception {
        template.handle(view, name, Params.EMPTY);
        return diff();
    }

    /** The whole tree, as the answer to a join has it. */
    byte[] join() throws Exception {
        memory = new ViewMemory();
        return diff();
    }

    private byte[] diff() throws Exception {
        JsonOutput out = new JsonOutput(USUAL_SIZE);
        DiffRender diff = new DiffRender(out, memory, RenderHost.NONE);
        long outer = diff.enter(cells.changed());
        template.render(view, diff);
        diff.leave(outer);
        diff.finish();
        diff.commit();
        cells.rendered();
        return out.toBytes();
    }
}
