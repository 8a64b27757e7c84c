package dev.liveview.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.LiveView;
import dev.liveview.assign.Cells;
import dev.liveview.host.OwnerAccess;
import dev.liveview.json.JsonOutput;
import dev.liveview.template.HtmlRender;
import dev.liveview.template.RenderHost;
import dev.liveview.template.Templates;
import dev.liveview.template.ViewTemplate;
import java.nio.charset.StandardCharsets;

/** A view without a socket: renders what changed and shows what a client shows then. */
record ShownView<V extends LiveView>(
        V view, ViewTemplate<V> template, Cells cells, TestClient client, ViewMemory memory) {
    @SuppressWarnings("unchecked")
    static <V extends LiveView> ShownView<V> of(V view) {
        ViewTemplate<V> template = Templates.of((Class<V>) view.getClass());
        Cells cells = OwnerAccess.owners().cells(view);
        template.bind(view, cells);
        ShownView<V> shown =
                new ShownView<>(view, template, cells, new TestClient(TestClient.NewMark.UNKNOWN), new ViewMemory());
        try {
            shown.diff();
        } catch (Exception e) {
            throw new AssertionError("the first render failed", e);
        }
        return shown;
    }

    /** Renders what changed and gives what is sent. Fails unless the client then shows what a page made anew would show. */
    String diff() throws Exception {
        JsonOutput out = new JsonOutput(16);
        DiffRender diff = new DiffRender(out, memory, RenderHost.NONE);
        long outer = diff.enter(cells.changed());
        template.render(view, diff);
        diff.leave(outer);
        diff.finish();
        diff.commit();
        cells.rendered();
        String message = new String(out.toBytes(), StandardCharsets.UTF_8);
        if (!message.isEmpty()) {
            client.apply(message);
        }
        HtmlRender fresh = new HtmlRender();
        template.render(view, fresh);
        assertThat(client.html()).as("what the client shows after %s", message).isEqualTo(fresh.html());
        return message;
    }

    String html() {
        return client.html();
    }
}
