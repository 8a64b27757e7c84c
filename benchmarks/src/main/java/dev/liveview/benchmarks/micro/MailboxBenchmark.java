package dev.liveview.benchmarks.micro;

import dev.liveview.mailbox.Mailbox;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Messages through a mailbox, which starts a virtual thread when it has something to do. <i>Used by one thread.</i> */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MailboxBenchmark {
    private static final int SWARM = 1_000;

    private final Semaphore handled = new Semaphore(0);
    private final Mailbox<Integer> mailbox = new Mailbox<>("measured", SWARM + 1, new Mailbox.Handler<>() {
        @Override
        public void begin() {
            // nothing to prepare
        }

        @Override
        public void handle(Integer message) {
            handled.release();
        }

        @Override
        public void end() {
            // nothing to render
        }
    });

    /** One message, from the sender until the sender knows that it was handled: a thread starts for it, and one is woken. */
    @Benchmark
    public void oneMessage() throws InterruptedException {
        mailbox.send(1);
        handled.acquire();
    }

    /** One of a thousand that are sent together. */
    @Benchmark
    @OperationsPerInvocation(SWARM)
    public void oneOfAThousand() throws InterruptedException {
        for (int i = 0; i < SWARM; i++) {
            mailbox.deliver(i);
        }
        handled.acquire(SWARM);
    }
}
