package dev.liveview.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What the search for leftovers finds: it must not be blind. */
class JvmTest {
    private static final class Leftover {}

    @Test
    void aVirtualThreadIsCountedAndFoundByItsNameUntilItHasEnded() {
        long others = Jvm.virtualThreads();
        var gate = new CountDownLatch(1);
        Thread waiting = start("supervisor: view 'key'", gate);
        Waiting.until(() -> waiting.getState() == Thread.State.WAITING);
        assertThat(Jvm.virtualThreads()).isEqualTo(others + 1);
        assertThat(Jvm.namesOfVirtualThreads()).contains("supervisor: view 'key'");
        gate.countDown();
        Waiting.until(() -> !waiting.isAlive());
        assertThat(Jvm.namesOfVirtualThreads()).doesNotContain("supervisor: view 'key'");
    }

    @Test
    void aVirtualThreadThatHasEndedIsNotCounted() {
        long others = Jvm.virtualThreads();
        start("passing", new CountDownLatch(0));
        assertThat(Waiting.until(() -> Jvm.virtualThreads() == others)).isTrue();
    }

    private static Thread start(String name, CountDownLatch gate) {
        return Thread.ofVirtual().name(name).start(() -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Test
    void anObjectThatIsHeldIsCounted() {
        List<Leftover> held = List.of(new Leftover(), new Leftover());
        assertThat(Jvm.live(List.of(Leftover.class.getName()))).isEqualTo(held.size());
    }
}
