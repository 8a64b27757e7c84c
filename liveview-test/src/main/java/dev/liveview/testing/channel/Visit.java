package dev.liveview.testing.channel;

import dev.liveview.LiveView;
import dev.liveview.async.Task;
import dev.liveview.channel.ViewVisitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A visitor who says in the inbox that it has left. */
abstract class Visit implements ViewVisitor {
    private final Inbox inbox;
    private volatile boolean hasCome;

    Visit(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Whether the view has let it in, before it ended. */
    final boolean hasCome() {
        return hasCome;
    }

    @Override
    public final void visit(LiveView view, Map<Object, Task> tasks) throws Exception {
        hasCome = true;
        come(view, tasks);
    }

    abstract void come(LiveView view, Map<Object, Task> tasks) throws Exception;

    @Override
    public boolean rendered(Map<Object, Task> tasks) {
        inbox.add(new Arrival.Visited(this));
        return false;
    }

    /** Does something in the view; what goes wrong is kept for the test. */
    static final class Look extends Visit {
        private final Looking looking;
        private volatile @Nullable Throwable problem;

        Look(Inbox inbox, Looking looking) {
            super(inbox);
            this.looking = looking;
        }

        @Override
        void come(LiveView view, Map<Object, Task> tasks) {
            try {
                looking.at(view);
            } catch (Throwable e) {
                problem = e;
            }
        }

        @Nullable
        Throwable problem() {
            return problem;
        }
    }

    /** Stays until the tasks that were in flight when it came have been handled and rendered. */
    static final class AwaitTasks extends Visit {
        private volatile Map<Object, Task> awaited = Map.of();

        AwaitTasks(Inbox inbox) {
            super(inbox);
        }

        @Override
        void come(LiveView view, Map<Object, Task> tasks) {
            awaited = Map.copyOf(tasks);
        }

        @Override
        public boolean rendered(Map<Object, Task> tasks) {
            Map<Object, Task> left = new HashMap<>(awaited);
            left.entrySet().removeIf(entry -> tasks.get(entry.getKey()) != entry.getValue());
            awaited = left;
            return !left.isEmpty() || super.rendered(tasks);
        }

        /** The keys of the tasks that it still waits for. */
        List<String> keys() {
            return awaited.keySet().stream()
                    .map(key -> "'" + key + "'")
                    .sorted()
                    .toList();
        }
    }
}
