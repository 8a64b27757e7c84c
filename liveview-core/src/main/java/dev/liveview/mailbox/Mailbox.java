package dev.liveview.mailbox;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A queue of messages that are handled one at a time, in the order they were sent. <i>Safe to call from any thread.</i>
 *
 * @param <M> what is sent
 */
public final class Mailbox<M> {
    /*
     * States. `pending` counts messages that were sent and not yet taken. Whoever raises it from 0 starts a virtual thread; that thread runs
     * until it has lowered it to 0 again. So there is a thread if and only if there is something to do, and never two.
     *
     * Order of memory. The counter is read and written by every sender and by the thread, so what one run wrote is seen by the next, though it
     * is another thread: handlers need no locks of their own.
     *
     * Standing back. Senders often come in a swarm: a thousand tasks that end within some milliseconds. A thread that yields lets those run which are
     * ready to, and finds what they sent. It waits for nobody; it stands back as often as its handler says, and no longer than a millisecond on a
     * machine where a yield takes long.
     *
     * A handler that throws is logged and the next message is handled: an owner that wants to stop says so by close().
     */
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private static final long LONGEST_SWARM = TimeUnit.MILLISECONDS.toNanos(1);

    private final ConcurrentLinkedQueue<M> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger pending = new AtomicInteger();
    private final String name;
    private final int capacity;
    private final Handler<M> handler;
    private volatile boolean closed;

    /** What is done with the messages. Its methods run on the mailbox's thread, never at the same time. */
    public interface Handler<M> {
        /** A thread begins to work. */
        void begin();

        /** Handles one message. */
        void handle(M message);

        /**
         * How often the thread stands back, before {@link #end}, for those that are about to send more; 0, the default, if somebody waits for what
         * follows from the messages that are handled.
         */
        default int patience() {
            return 0;
        }

        /** All messages that were waiting are handled; more may be sent before or after the thread ends. */
        void end();
    }

    /**
     * A mailbox that is empty.
     *
     * @param name what its threads are called
     * @param capacity how many messages may wait; {@link #send} refuses more
     */
    public Mailbox(String name, int capacity, Handler<M> handler) {
        this.name = name;
        this.capacity = capacity;
        this.handler = handler;
    }

    /**
     * Puts a message at the end of the queue.
     *
     * @return false if it was refused: the mailbox is closed or full
     */
    public boolean send(M message) {
        return pending.get() < capacity && deliver(message);
    }

    /**
     * Puts a message at the end of the queue though that may be full: for what must not be lost and whose number others limit.
     *
     * @return false if the mailbox is closed
     */
    public boolean deliver(M message) {
        if (closed) {
            return false;
        }
        queue.add(message);
        if (pending.getAndIncrement() == 0) {
            start();
        }
        return true;
    }

    /** Without what the sender inherited or would hand on: it works for somebody else. */
    private void start() {
        Thread thread = Thread.ofVirtual()
                .name(name)
                .inheritInheritableThreadLocals(false)
                .unstarted(this::run);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
    }

    /** Refuses messages from now on, and drops those that wait. What is being handled is handled to its end. */
    public void close() {
        closed = true;
    }

    /** Whether it was closed. */
    public boolean isClosed() {
        return closed;
    }

    /** How many messages wait. */
    public int size() {
        return pending.get();
    }

    private void run() {
        int taken = pending.get();
        do {
            begin();
            handle(taken);
            taken += handleSwarm(taken);
            end();
            taken = pending.addAndGet(-taken);
        } while (taken > 0);
    }

    /** Handles what comes while the thread stands back; gives how many that were. */
    @SuppressWarnings("ThreadPriorityCheck") // nothing relies on the yield but how many messages come together
    private int handleSwarm(int taken) {
        if (handler.patience() == 0) {
            return 0;
        }
        int more = 0;
        long since = System.nanoTime();
        for (int i = 0; i < handler.patience() && System.nanoTime() - since < LONGEST_SWARM; i++) {
            Thread.yield();
            int waiting = pending.get() - taken - more;
            handle(waiting);
            more += waiting;
        }
        return more;
    }

    private void handle(int count) {
        for (int i = 0; i < count; i++) {
            M message = queue.poll();
            if (message != null && !closed) {
                handle(message);
            }
        }
    }

    private void begin() {
        try {
            handler.begin();
        } catch (RuntimeException | Error e) {
            handlerThrew(e);
        }
    }

    private void handle(M message) {
        try {
            handler.handle(message);
        } catch (RuntimeException | Error e) {
            handlerThrew(e);
        }
    }

    private void end() {
        try {
            handler.end();
        } catch (RuntimeException | Error e) {
            handlerThrew(e);
        }
    }

    private void handlerThrew(Throwable problem) {
        LOG.error("mailbox '{}': a handler threw", name, problem);
    }
}
