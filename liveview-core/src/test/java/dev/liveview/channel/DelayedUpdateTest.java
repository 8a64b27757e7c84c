package dev.liveview.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.LiveComponent;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.TimerRef;
import dev.liveview.assign.Assign;
import dev.liveview.transport.FakeSocket;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("F-040: a component is called after a delay")
class DelayedUpdateTest {
    private static final Duration MOMENT = Duration.ofMillis(5);

    @RegisterExtension
    final OpenPages pages = new OpenPages();

    @Template("<Bell id=\"bell\" />")
    static final class TowerLive extends LiveView {
        @On("ring")
        void ring() {
            sendUpdateAfter(MOMENT, Bell.class, "bell", Bell::ring);
        }

        @On("cancel")
        void cancel() {
            TimerRef never = sendUpdateAfter(MOMENT, Bell.class, "bell", bell -> bell.rung.set(100));
            never.cancel();
            sendUpdateAfter(MOMENT.multipliedBy(4), Bell.class, "bell", Bell::ring);
        }
    }

    @Template("<b>{@rung} <button phx-click=\"again\" phx-target={@myself}>again</button></b>")
    static final class Bell extends LiveComponent {
        final Assign<Integer> rung = assign(0);

        void ring() {
            rung.update(n -> n + 1);
        }

        @On("again")
        void again() {
            sendUpdateAfter(MOMENT, Bell.class, "bell", Bell::ring);
        }
    }

    private static final String RUNG_ONCE = "[\"1\",null,\"lv:ID\",\"diff\",{\"c\":{\"1\":{\"0\":\"1\"}}}]";

    @Test
    void itIsCalledOnce() {
        FakeSocket socket = pages.open(TowerLive::new);
        socket.clicks("ring");
        assertThat(socket.next(2)).last().isEqualTo(RUNG_ONCE);
    }

    @Test
    void itIsNotCalledWhenThatWasCancelled() {
        FakeSocket socket = pages.open(TowerLive::new);
        socket.clicks("cancel");
        assertThat(socket.next(2)).last().isEqualTo(RUNG_ONCE);
    }

    @Test
    void aComponentMayAskForItself() {
        FakeSocket socket = pages.open(TowerLive::new);
        socket.sends("event", "{\"type\":\"click\",\"event\":\"again\",\"value\":{},\"cid\":1}");
        assertThat(socket.next(2)).last().isEqualTo(RUNG_ONCE);
    }
}
