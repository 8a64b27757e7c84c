package dev.liveview.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
    private final CountDownLatch go = new CountDownLatch(1);
    private final CountDownLatch waiting = new CountDownLatch(1);
    private final AtomicInteger inside = new AtomicInteger();
    private final Mailbox.Handler<String> handler = new Mailbox.Handler<>() {
        @Override
        public void begin() {
            log.add("begin");
        }

        @Override
        public void handle(String message) {
            if (inside.incrementAndGet() != 1) {
                log.add("two at a time");
            }
            if (message.equals("block")) {
                waiting.countDown();
                await(go);
            }
            inside.decrementAndGet();
            log.add(message);
            if (message.equals("throw")) {
                throw new IllegalStateException("broken");
            }
        }

        @Override
        public void end() {
            log.add("end");
        }
    };
    private final Mailbox<String> mailbox = new Mailbox<>("test", 5, handler);

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> next(int count) throws InterruptedException {
        String[] next = new String[count];
        for (int i = 0; i < count; i++) {
            next[i] = log.poll(10, TimeUnit.SECONDS);
        }
        return List.of(next);
    }

    @Test
    void aMessageIsHandledBetweenBeginAndEnd() throws InterruptedException {
        assertThat(mailbox.send("a")).isTrue();
        assertThat(next(3)).containsExactly("begin", "a", "end");
    }

    @Test
    void whatCameTogetherIsHandledTogether() throws InterruptedException {
        mailbox.send("block");
        await(waiting);
        List.of("a", "b", "c").forEach(mailbox::send);
        go.countDown();
        assertThat(next(8)).containsExactly("begin", "block", "end", "begin", "a", "b", "c", "end");
    }

    @Test
    void aFullMailboxRefuses() {
        mailbox.send("block");
        await(waiting);
        for (int i = 0; i < 4; i++) {
            assertThat(mailbox.send("x")).isTrue();
        }
        assertThat(mailbox.send("one too many")).isFalse();
        assertThat(mailbox.size()).isEqualTo(5);
        go.countDown();
    }

    @Test
    void whatMustNotBeLostIsTakenThoughTheMailboxIsFull() throws InterruptedException {
        mailbox.send("block");
        await(waiting);
        while (mailbox.send("x")) {
            Thread.onSpinWait();
        }
        assertThat(mailbox.deliver("last")).isTrue();
        go.countDown();
        assertThat(next(10)).endsWith("last", "end");
    }

    @Test
    void aClosedMailboxRefusesAndDropsWhatWaits() throws InterruptedException {
        mailbox.send("block");
        await(waiting);
        mailbox.send("dropped");
        mailbox.close();
        assertThat(mailbox.send("refused")).isFalse();
        assertThat(mailbox.deliver("refused")).isFalse();
        go.countDown();
        assertThat(next(5)).containsExactly("begin", "block", "end", "begin", "end");
    }

    @Test
    void aHandlerThatThrowsDoesNotStopTheNextMessage() throws InterruptedException {
        mailbox.send("throw");
        assertThat(next(3)).containsExactly("begin", "throw", "end");
        mailbox.send("a");
        assertThat(next(3)).containsExactly("begin", "a", "end");
    }

    @Test
    void manySendersAreHandledOneAtATimeAndNoneIsLost() throws InterruptedException {
        int senders = 8;
        int each = 500;
        Mailbox<String> large = new Mailbox<>("large", senders * each, handler);
        for (int i = 0; i < senders; i++) {
            Thread.ofVirtual().start(() -> {
                for (int sent = 0; sent < each; sent++) {
                    large.send("m");
                }
            });
        }
        int handled = 0;
        while (handled < senders * each) {
            String entry = next(1).getFirst();
            assertThat(entry).isNotEqualTo("two at a time");
            handled += entry.equals("m") ? 1 : 0;
        }
    }

    @Test
    void itsThreadsInheritNothingFromWhoeverSends() throws InterruptedException {
        InheritableThreadLocal<String> user = new InheritableThreadLocal<>();
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        Mailbox<String> curious = new Mailbox<>("test", 5, new Mailbox.Handler<>() {
            @Override
            public void begin() {}

            @Override
            public void handle(String message) {
                seen.add("user " + user.get());
            }

            @Override
            public void end() {}
        });
        user.set("alice");
        try {
            curious.send("hello");
            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("user null");
        } finally {
            user.remove();
        }
    }

    @Test
    void whatASwarmSendsIsHandledTogether() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(200);
        AtomicInteger batches = new AtomicInteger();
        Mailbox<String> patient = new Mailbox<>("test", 1_000, new Mailbox.Handler<>() {
            @Override
            public void begin() {
                batches.incrementAndGet();
            }

            @Override
            public void handle(String message) {
                ended.countDown();
            }

            @Override
            public int patience() {
                return 2;
            }

            @Override
            public void end() {}
        });
        Thread.ofVirtual()
                .start(() -> {
                    for (int i = 0; i < 200; i++) {
                        Thread.ofVirtual().start(() -> patient.send("message"));
                    }
                })
                .join();
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(batches.get()).isLessThan(200);
    }
}
