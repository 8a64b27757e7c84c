package dev.liveview.netty.websocket;

import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Finds the sockets that have been silent for too long. One walk now and then over all sockets of an event loop, instead of a timer for each: a timer
 * would cost an idle page more memory than everything else that its socket holds. A socket is found at most an eighth late. <i>Safe to call from any
 * thread</i>, what it gives out only on its event loop.
 */
final class SilentSockets {
    private static final int WALKS_PER_TIMEOUT = 8;

    private final Duration timeout;
    private final Map<EventExecutor, OfOneLoop> loops = new ConcurrentHashMap<>();

    /** @param timeout how long a socket may be silent */
    SilentSockets(Duration timeout) {
        this.timeout = timeout;
    }

    /** Those of an event loop. */
    OfOneLoop of(EventExecutor loop) {
        return loops.computeIfAbsent(loop, OfOneLoop::new);
    }

    /** The sockets of one event loop. <i>Only on that event loop.</i> */
    final class OfOneLoop {
        private final EventExecutor loop;
        private final Set<SocketHandler> sockets = new HashSet<>();
        private boolean walks;

        private OfOneLoop(EventExecutor loop) {
            this.loop = loop;
        }

        /** Watches a socket from now on. */
        void add(SocketHandler socket) {
            sockets.add(socket);
            if (!walks) {
                walkLater();
            }
        }

        /** Watches it no longer. */
        void remove(SocketHandler socket) {
            sockets.remove(socket);
        }

        private void walkLater() {
            walks = true;
            long pause = Math.max(1, timeout.toMillis() / WALKS_PER_TIMEOUT);
            loop.schedule(this::walk, pause, TimeUnit.MILLISECONDS);
        }

        private void walk() {
            walks = false;
            long now = System.nanoTime();
            for (SocketHandler socket : new ArrayList<>(sockets)) { // one that is given up may be gone at once
                if (now - socket.heardAt() >= timeout.toNanos()) {
                    sockets.remove(socket);
                    socket.silent();
                }
            }
            if (!sockets.isEmpty()) {
                walkLater();
            }
        }
    }
}
