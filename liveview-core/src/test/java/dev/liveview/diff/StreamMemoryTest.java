package dev.liveview.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.LiveView;
import dev.liveview.Template;
import dev.liveview.stream.LiveStream;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("protocol 12: the server keeps no items of a stream")
class StreamMemoryTest {
    private static final int FEW = 10;
    private static final int MANY = 10_000;

    /** A key that no hash can stand for. */
    record Line(String id, List<String> words) {}

    @Template("""
            <ul id="lines" phx-update="stream"><li :for={line : @lines} :key={line.item()} id={line.id()}>{line.item().id()}</li></ul>
            """)
    static final class Lines extends LiveView {
        final LiveStream<Line> lines = stream(Line::id);
    }

    private static int bytesAfter(int items, int atOnce) throws Exception {
        Lines lines = new Lines();
        var view = new CompiledView<>(lines);
        view.render();
        for (int i = 0; i < items; i++) {
            lines.lines.insert(new Line("line-" + i, List.of("a", "b")));
            if (i % atOnce == atOnce - 1) {
                assertThat(view.render()).contains("line-" + i);
            }
        }
        return view.bytes();
    }

    @Test
    void whatIsRememberedDoesNotGrowWithTheItemsThatWereSent() throws Exception {
        int few = bytesAfter(FEW, FEW);
        assertThat(few).isLessThan(200);
        assertThat(bytesAfter(MANY, MANY)).isEqualTo(few);
        assertThat(bytesAfter(MANY, FEW)).isEqualTo(few);
    }
}
