package dev.liveview.channel;

import dev.liveview.async.AsyncOptions;
import dev.liveview.async.Task;
import dev.liveview.async.TaskStarter;
import dev.liveview.async.Tasks;
import dev.liveview.context.Carried;
import dev.liveview.context.LiveContext;
import dev.liveview.context.TaskContext;
import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.host.ComponentUpdate;
import dev.liveview.host.Destination;
import dev.liveview.host.ViewHost;
import dev.liveview.json.Json;
import dev.liveview.mailbox.Alarm;
import dev.liveview.params.Params;
import dev.liveview.router.RoutedPage;
import dev.liveview.stateful.Destinations;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a connected view may ask for. Effects are collected while a callback runs and happen when it has returned; a callback that throws leaves none
 * behind. <i>Only on the view's own thread</i>, {@link #send} apart.
 */
final class ConnectedHost implements ViewHost, TaskStarter {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectedHost.class);
    private static final ErrorCode AFTER_MOUNT = ErrorCode.app("view.after-mount");

    private final Predicate<ViewMessage> mailbox;
    private final @Nullable Predicate<Object> parent;
    private final Tasks tasks;
    private final Outbox outbox;
    private final List<TaskContext> taskContexts;
    private List<Runnable> effects = List.of();
    private Set<ViewTimer> timers = Set.of();
    private @Nullable String reply;
    private @Nullable Destination destination;
    private @Nullable RoutedPage pageBefore;
    private @Nullable RoutedPage page;
    private boolean mounted;
    private @Nullable Arrival arrival;
    private LiveContext contextBefore;
    private LiveContext context;

    /** Read by any thread, none of which can find itself here but the one that runs the callback: as in {@code Cells}. */
    private @Nullable Thread callback;

    ConnectedHost(
            Predicate<ViewMessage> mailbox,
            Tasks tasks,
            Outbox outbox,
            List<TaskContext> taskContexts,
            LiveContext context,
            @Nullable Predicate<Object> parent) {
        this.mailbox = mailbox;
        this.parent = parent;
        this.tasks = tasks;
        this.outbox = outbox;
        this.taskContexts = taskContexts;
        this.contextBefore = context;
        this.context = context;
    }

    /** A callback begins, on this thread. */
    void begin() {
        callback = Thread.currentThread();
    }

    private void effect(Runnable next) {
        effects = Outbox.with(effects, next);
    }

    /** The callback has returned: what it asked for happens. */
    void commit() {
        callback = null;
        List<Runnable> now = effects;
        effects = List.of();
        now.forEach(Runnable::run);
        contextBefore = context;
        pageBefore = page;
    }

    /** The callback has failed: nothing of what it asked for happens. */
    void discard() {
        callback = null;
        effects = List.of();
        destination = null;
        page = pageBefore;
        context(contextBefore);
    }

    /** The view stands at this page now; at none if no route leads to it. */
    void page(@Nullable RoutedPage newPage) {
        page = newPage;
    }

    @Nullable
    RoutedPage page() {
        return page;
    }

    /** Whether the view belongs to no page. */
    boolean isSticky() {
        return page == null && parent == null;
    }

    /** The view is being mounted for a browser that told this. */
    void arrives(Arrival newArrival) {
        arrival = newArrival;
    }

    /** The view is mounted: it may ask for another address of its own, and no longer for what came with the join. */
    void mounted() {
        mounted = true;
        arrival = null;
    }

    /** Where a callback wants the browser to go; asked for once. */
    @Nullable
    Destination takeDestination() {
        Destination taken = destination;
        destination = null;
        return taken;
    }

    /** Has a patch made by the view that stands at a route, of which this one is a part. False if there is none any more. */
    boolean patchAround(Destination.Patch patch) {
        return parent != null && parent.test(patch);
    }

    /** The view has ended: nothing it started goes on. */
    void endAll() {
        effects = List.of();
        List.copyOf(timers).forEach(ViewTimer::stop);
        tasks.endAll();
    }

    @Nullable
    String takeReply() {
        String taken = reply;
        reply = null;
        return taken;
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public boolean send(Object message) {
        ViewMessage info = message instanceof ComponentUpdate<?> update
                ? new ViewMessage.Update(update)
                : new ViewMessage.Info(message);
        if (Thread.currentThread() != callback) {
            return mailbox.test(info);
        }
        effect(() -> {
            if (!mailbox.test(info)) {
                LOG.warn(
                        "a message of {} that a view sent to itself is lost: too many wait",
                        message.getClass().getName());
            }
        });
        return true;
    }

    @Override
    public @Nullable Predicate<Object> parent() {
        return parent == null ? null : this::sendToParent;
    }

    private boolean sendToParent(Object message) {
        Predicate<Object> to = Objects.requireNonNull(parent);
        if (Thread.currentThread() != callback) {
            return to.test(message);
        }
        effect(() -> {
            if (!to.test(message)) {
                LOG.debug(
                        "a message of {} for a parent that has ended",
                        message.getClass().getName());
            }
        });
        return true;
    }

    @Override
    public TaskStarter tasks() {
        return this;
    }

    @Override
    public <T extends @Nullable Object> void start(
            Object key, AsyncOptions options, Task.Body<T> body, Task.OnOutcome<T> handler) {
        Carried carried = Carried.of(taskContexts);
        Task.Body<T> inContext = task -> carried.<T>around(() -> body.run(task));
        effect(() -> tasks.start(key, options, inContext, handler));
    }

    @Override
    public void cancel(Object key, @Nullable Object reason) {
        effect(() -> tasks.cancel(key, reason));
    }

    @Override
    public LiveContext context() {
        return context;
    }

    @Override
    public void context(LiveContext newContext) {
        context = newContext;
        context.enter();
    }

    @Override
    public void pushEvent(String name, @Nullable Object payload, boolean beforePatch) {
        String json = Json.write(beforePatch ? Arrays.asList(name, payload, true) : Arrays.asList(name, payload));
        effect(() -> outbox.event(json));
    }

    @Override
    public void pageTitle(String title) {
        effect(() -> outbox.title(title));
    }

    @Override
    public void reply(Object payload) {
        String json = Json.write(payload);
        effect(() -> reply = json);
    }

    @Override
    public void navigate(Destination newDestination) {
        Destinations.check(destination, newDestination, mounted);
        if (newDestination instanceof Destination.Patch patch && !canBePatched(patch)) {
            throw Destinations.elsewhere(patch);
        }
        destination = newDestination;
    }

    private boolean canBePatched(Destination.Patch patch) {
        return page == null ? parent != null : page.patchedTo(patch.to()).isPresent();
    }

    @Override
    public @Nullable Destination destination() {
        return destination;
    }

    @Override
    public PathKind kindOf(String path) {
        return page == null ? PathKind.ELSEWHERE : page.kindOf(path);
    }

    @Override
    public boolean isRouted() {
        return page != null;
    }

    @Override
    public @Nullable String liveAction() {
        return page == null ? null : page.route().action();
    }

    @Override
    public Params connectParams() {
        return arrival("connectParams").params();
    }

    @Override
    public boolean staticChanged() {
        return arrival("staticChanged").isOutdated();
    }

    private Arrival arrival(String call) {
        if (arrival == null) {
            throw new LiveViewException(
                    AFTER_MOUNT, call + "() is there in mount only; keep in a field what is needed later");
        }
        return arrival;
    }

    @Override
    public TimerHandle timer(Duration delay, boolean repeating, Object message) {
        ViewTimer timer = new ViewTimer(delay, repeating, message);
        effect(timer::start);
        return timer;
    }

    private void begun(ViewTimer timer) {
        if (timers.isEmpty()) {
            timers = new HashSet<>();
        }
        timers.add(timer);
    }

    private void over(ViewTimer timer) {
        if (!timers.isEmpty()) {
            timers.remove(timer);
        }
    }

    /** A timer, which lives until it has rung for the last time or is cancelled. */
    final class ViewTimer implements TimerHandle {
        private final Duration delay;
        private final boolean repeating;
        private final Object message;
        private Alarm.@Nullable Setting setting;
        private boolean cancelled;

        ViewTimer(Duration delay, boolean repeating, Object message) {
            this.delay = delay;
            this.repeating = repeating;
            this.message = message;
        }

        void start() {
            if (!cancelled) {
                Runnable ring = this::ring;
                setting = repeating ? Alarm.every(delay, ring) : Alarm.once(delay, ring);
                begun(this);
            }
        }

        private void ring() {
            boolean taken = mailbox.test(new ViewMessage.Rang(this));
            if (!taken) {
                LOG.debug("a timer rang for a view that has ended or has too much to do");
            }
        }

        /** Its message, now that its ringing is handled; null if it was cancelled in between. */
        @Nullable
        Object take() {
            if (!repeating) {
                over(this);
            }
            return cancelled ? null : message;
        }

        @Override
        public void cancel() {
            effect(this::stop);
        }

        boolean isRepeating() {
            return repeating;
        }

        String messageType() {
            return message.getClass().getName();
        }

        void stop() {
            cancelled = true;
            over(this);
            if (setting != null) {
                setting.cancel();
            }
        }
    }
}
