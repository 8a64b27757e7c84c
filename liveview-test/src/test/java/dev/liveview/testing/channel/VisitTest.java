package dev.liveview.testing.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.async.Task;
import dev.liveview.testing.CounterLive;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VisitTest {
    private final Inbox inbox = new Inbox();
    private final Visit.AwaitTasks visit = new Visit.AwaitTasks(inbox);
    private final Task first = new IdleTask();
    private final Task second = new IdleTask();

    @Test
    @DisplayName("it stays until the tasks that it met are done; those that came later do not keep it (A-120, A-122)")
    void itWaitsForTheTasksThatItMet() throws Exception {
        visit.visit(new CounterLive(), Map.of("first", first));

        assertThat(visit.rendered(Map.of("first", first))).isTrue();
        assertThat(inbox.poll()).isNull();
        assertThat(visit.rendered(Map.of("second", second))).isFalse();
        assertThat(inbox.poll()).isEqualTo(new Arrival.Visited(visit));
    }

    @Test
    @DisplayName("a task that was started anew under its key is another one (A-21)")
    void aTaskThatReplacedAnotherIsNotWaitedFor() throws Exception {
        visit.visit(new CounterLive(), Map.of("load", first));

        assertThat(visit.rendered(Map.of("load", second))).isFalse();
    }

    @Test
    void itNamesWhatItWaitsFor() throws Exception {
        visit.visit(new CounterLive(), Map.of("b", first, "a", second));

        assertThat(visit.keys()).containsExactly("'a'", "'b'");
    }

    private static final class IdleTask implements Task {
        @Override
        public String view() {
            return "CounterLive";
        }

        @Override
        public Object key() {
            return "load";
        }

        @Override
        public Registration onCancel(CancelHook hook) {
            throw new UnsupportedOperationException("nobody cancels it");
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
