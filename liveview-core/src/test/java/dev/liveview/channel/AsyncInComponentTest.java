package dev.liveview.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.LiveComponent;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.async.AsyncAssign;
import dev.liveview.transport.FakeSocket;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("async.md in a component, from the click to the page")
class AsyncInComponentTest {
    @RegisterExtension
    final OpenPages pages = new OpenPages();

    private static final CompletableFuture<String> VALUE = new CompletableFuture<>();

    @Template("""
            <p>{@title}</p>
            <Report id="a" />
            <Report id="b" />
            """)
    static final class ReportsLive extends LiveView {
        final Assign<String> title = assign("Reports");
    }

    @Template("<b>{@id} {@text()}</b>")
    static final class Report extends LiveComponent {
        final AsyncAssign<String> report = async();

        String text() {
            return report.get().isOk() ? report.get().result() : report.get().isLoading() ? "loading" : "none";
        }

        @On("load")
        void load() {
            assignAsync(report, () -> VALUE.get());
        }
    }

    private static String reply(int ref, String response) {
        return "[\"1\",\"" + ref + "\",\"lv:ID\",\"phx_reply\",{\"status\":\"ok\",\"response\":" + response + "}]";
    }

    @Test
    @DisplayName("A-99, F-054: loading and the result are diffs of the component alone")
    void onlyTheComponentIsSent() {
        FakeSocket socket = pages.open(ReportsLive::new);
        socket.sends("event", "{\"type\":\"click\",\"event\":\"load\",\"value\":{},\"cid\":2}");
        assertThat(socket.next()).isEqualTo(reply(2, "{\"diff\":{\"c\":{\"2\":{\"1\":\"loading\"}}}}"));

        VALUE.complete("May");
        assertThat(socket.next()).isEqualTo("[\"1\",null,\"lv:ID\",\"diff\",{\"c\":{\"2\":{\"1\":\"May\"}}}]");
    }
}
