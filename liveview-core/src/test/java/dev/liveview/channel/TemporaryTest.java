package dev.liveview.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.transport.FakeSocket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("F-026: cells that forget what is on the page")
class TemporaryTest {
    @RegisterExtension
    final OpenPages pages = new OpenPages();

    @Template("<article>{@text}</article><p>{@length}</p>")
    static final class ArticleLive extends LiveView {
        final Assign<String> text = temporary("");
        final Assign<Integer> length = assign(0);

        @On("load")
        void load() {
            text.set("a long text");
        }

        @On("measure")
        void measure() {
            length.update(n -> n + 1 + text.get().length());
        }
    }

    @Test
    void theValueIsSentAndForgottenAndThePageStays() {
        FakeSocket socket = pages.open(ArticleLive::new);
        socket.clicks("load");
        assertThat(socket.next()).contains("{\"diff\":{\"0\":\"a long text\"}}");
        socket.clicks("measure");
        assertThat(socket.next()).contains("{\"diff\":{\"1\":\"1\"}}");
    }

    @Test
    void whatIsStillOnThePageIsNotSentAgain() {
        FakeSocket socket = pages.open(ArticleLive::new);
        socket.clicks("load");
        socket.next();
        socket.clicks("measure");
        socket.next();
        socket.clicks("load");
        assertThat(socket.next()).doesNotContain("text");
    }
}
