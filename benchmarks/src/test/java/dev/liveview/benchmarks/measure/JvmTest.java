package dev.liveview.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What the search for leftovers finds: it must not be blind. */
class JvmTest {
    private static final class Leftover {}

    @Test
    void aVirtualThreadIsFoundByItsNameUntilItHasEnded() throws InterruptedException {
        var gate = new CountDownLatch(1);
        Thread thread = Thread.ofVirtual().name("supervisor: view 'key'").start(() -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(Jvm.virtualThreads()).contains("supervisor: view 'key'");
        gate.countDown();
        thread.join();
        assertThat(Waiting.until(() -> !Jvm.virtualThreads().contains("supervisor: view 'key'")))
                .isTrue();
    }

    @Test
    void anObjectThatIsHeldIsCounted() {
        List<Leftover> held = List.of(new Leftover(), new Leftover());
        assertThat(Jvm.live(List.of(Leftover.class.getName()))).isEqualTo(held.size());
    }
}
