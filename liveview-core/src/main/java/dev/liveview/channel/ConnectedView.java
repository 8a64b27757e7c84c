package dev.liveview.channel;

import dev.liveview.EndReason;
import dev.liveview.FailedCallback;
import dev.liveview.LiveView;
import dev.liveview.Recovery;
import dev.liveview.async.Tasks;
import dev.liveview.context.LiveContext;
import dev.liveview.host.ComponentUpdate;
import dev.liveview.host.Destination;
import dev.liveview.mailbox.Mailbox;
import dev.liveview.stateful.Components;
import dev.liveview.template.TemplateFiles;
import dev.liveview.wire.Incoming;
import dev.liveview.wire.Protocol;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A live view with its mailbox: from the join, through everything that happens to it, to its end. <i>Safe to call from any thread</i>: whoever wants
 * something of it sends a message.
 */
final class ConnectedView implements Mailbox.Handler<ViewMessage> {
    /*
     * States. Waiting (callbacks is null): the join is in the mailbox. Live: callbacks is set. Ended: the mailbox is closed, nothing is handled any
     * more, and callbacks may only have been told of the end.
     *
     * One batch of messages is handled, then rendered once (end()). A callback that throws has changed nothing; the view's onError says whether it
     * goes on. What a render throws, and mount, ends it: the browser is told that it crashed and joins again, a fresh view (protocol 17.3).
     */
    private static final Logger LOG = LoggerFactory.getLogger(ConnectedView.class);

    private static final int USUAL_PATIENCE = 2;
    private static final int LONGEST_PATIENCE = 250;

    private final Surroundings surroundings;
    private final Channel channel;
    private final String csrfToken;
    private final Mailbox<ViewMessage> mailbox;
    private final Outbox outbox = new Outbox();
    private final Tasks tasks;
    private final ConnectedHost host;
    private final RenderCycle renderCycle;
    private final Redirects redirects;
    private final Problems problems;
    private final FromBrowser fromBrowser;
    private final ViewObserver observer;
    private final AtomicInteger fromBrowserWaiting = new AtomicInteger();
    private List<ViewVisitor> visitors = List.of();

    /** Calls of components that are not there: the render may mount them. */
    private List<ViewMessage.Update> early = List.of();

    private boolean urgent;
    private @Nullable Callbacks callbacks;

    /**
     * A view that waits for its join.
     *
     * @param name what the view is called in logs and in the list of tasks
     * @param csrfToken what forms and links of the page send along
     * @param parent takes messages for the view around it; null if there is none
     */
    ConnectedView(
            Surroundings surroundings,
            Channel channel,
            String name,
            LiveContext context,
            String csrfToken,
            @Nullable Predicate<Object> parent,
            ViewObserver observer) {
        this.csrfToken = csrfToken;
        String topic = channel.address().topic();
        this.surroundings = surroundings;
        this.channel = channel;
        this.mailbox = new Mailbox<>(topic, surroundings.app().limits().messagesPerView(), this);
        this.tasks = new Tasks(
                name,
                surroundings.supervisor(),
                surroundings.app().limits().tasksPerView(),
                report -> mailbox.deliver(new ViewMessage.TaskEnded(report)));
        this.host =
                new ConnectedHost(this::send, tasks, outbox, surroundings.app().taskContexts(), context, parent);
        this.renderCycle = new RenderCycle(channel, outbox);
        this.redirects = new Redirects(channel, host, outbox, renderCycle, surroundings.tokens());
        this.problems = new Problems(surroundings, channel, outbox, observer);
        this.fromBrowser = new FromBrowser(channel, outbox, host, redirects, problems, renderCycle);
        this.observer = observer;
    }

    /**
     * Puts a message into the mailbox; false if the view has ended or too many wait. What the browser sends is counted by itself: it shall not pay for a
     * view that is flooded from within. What comes once only is never refused.
     */
    boolean send(ViewMessage message) {
        return switch (message) {
            case ViewMessage.FromBrowser ignored -> sendFromBrowser(message);
            case ViewMessage.Writable ignored -> mailbox.deliver(message);
            case ViewMessage.NestedLeft ignored -> mailbox.deliver(message);
            case ViewMessage.Rang(ConnectedHost.ViewTimer timer) when !timer.isRepeating() -> mailbox.deliver(message);
            default -> mailbox.send(message);
        };
    }

    /** Puts what application code sends into the mailbox. */
    boolean tell(Object message) {
        return send(
                switch (message) {
                    case ComponentUpdate<?> update -> new ViewMessage.Update(update);
                    case Destination.Patch patch -> new ViewMessage.PatchWithin(patch);
                    default -> new ViewMessage.Info(message);
                });
    }

    private boolean sendFromBrowser(ViewMessage message) {
        if (fromBrowserWaiting.incrementAndGet() > surroundings.app().limits().messagesPerView()) {
            fromBrowserWaiting.decrementAndGet();
            return false;
        }
        return mailbox.deliver(message);
    }

    /** Ends the view after what was sent before, however much that is. */
    void askToEnd(EndReason reason, @Nullable String leaveRef) {
        mailbox.deliver(new ViewMessage.End(reason, leaveRef));
    }

    boolean hasEnded() {
        return mailbox.isClosed();
    }

    @Override
    public void begin() {
        urgent = false;
        host.context().enter();
        if (callbacks != null) {
            callbacks.runOn(Thread.currentThread());
        }
    }

    /** The browser waits for its answers; but outcomes that come in a swarm shall make one diff, and the more are on their way the larger it is. */
    @Override
    public int patience() {
        return urgent ? 0 : USUAL_PATIENCE + Math.min(tasks.size(), LONGEST_PATIENCE);
    }

    @Override
    public void handle(ViewMessage message) {
        urgent |= !(message instanceof ViewMessage.TaskEnded || message instanceof ViewMessage.Info);
        try {
            dispatch(message);
        } catch (Throwable e) {
            recoverFrom(message, e);
        }
    }

    private void recoverFrom(ViewMessage message, Throwable problem) {
        try {
            failed(message, problem);
        } catch (Throwable e) { // an exception that cannot even be told of, whose getMessage() throws
            crash(message, e);
        }
    }

    @Override
    public void end() {
        if (callbacks == null) {
            return;
        }
        try {
            if (!hasEnded()) {
                renderCycle.run(callbacks);
                updateEarly(callbacks);
                tellVisitors();
                checkBacklog();
            }
        } catch (Throwable e) {
            crash(null, e);
        }
        callbacks.runOn(null);
    }

    private void tellVisitors() {
        if (!visitors.isEmpty()) {
            visitors.removeIf(visitor -> !visitor.rendered(tasks.inFlight()));
        }
    }

    private void updateEarly(Callbacks view) throws RenderFailure {
        if (early.isEmpty() || !channel.isWritable()) {
            return;
        }
        List<ViewMessage.Update> updates = early;
        early = List.of();
        for (ViewMessage.Update update : updates) {
            if (!hasEnded() && view.has(update.update())) {
                handle(update);
            }
        }
        if (!hasEnded()) {
            renderCycle.run(view);
        }
    }

    private void dispatch(ViewMessage message) throws Exception {
        switch (message) {
            case ViewMessage.Joined(Join.Request request) -> join(request);
            case ViewMessage.FromBrowser(Incoming incoming) -> {
                fromBrowserWaiting.decrementAndGet();
                if (!fromBrowser.handle(live(), incoming)) {
                    leftFor();
                }
            }
            case ViewMessage.Info(Object info) -> {
                live().info(info);
                followRedirect();
            }
            case ViewMessage.Update update -> {
                if (live().has(update.update())) {
                    live().update(update.update());
                    followRedirect();
                } else {
                    early = Outbox.with(early, update);
                }
            }
            case ViewMessage.PatchWithin(Destination.Patch patch) -> {
                live().navigate(patch);
                followRedirect();
            }
            case ViewMessage.NestedLeft(String id) -> live().host().left(id);
            case ViewMessage.Rang(ConnectedHost.ViewTimer timer) -> {
                Object rang = timer.take();
                if (rang instanceof ComponentUpdate<?> update) {
                    dispatch(new ViewMessage.Update(update));
                } else if (rang != null) {
                    live().info(rang);
                    followRedirect();
                }
            }
            case ViewMessage.TaskEnded(Tasks.Report report) -> {
                live().taskEnded(report);
                followRedirect();
            }
            case ViewMessage.Visit(ViewVisitor visitor) -> {
                live().visit(visitor);
                visitors = Outbox.with(visitors, visitor);
                followRedirect();
            }
            case ViewMessage.Writable ignored -> LOG.trace("{}: writable again", name());
            case ViewMessage.End(EndReason reason, String leaveRef) -> leave(reason, leaveRef);
        }
    }

    private Callbacks live() {
        return Objects.requireNonNull(callbacks, "the join is the first message");
    }

    private String name() {
        return callbacks == null ? channel.address().topic() : callbacks.name();
    }

    private void join(Join.Request request) throws Exception {
        LiveView view = request.maker().apply(host);
        if (!request.navigated() && !view.getClass().getName().equals(request.view())) {
            channel.error(request.ref(), Map.of("reason", "unauthorized"));
            finish(EndReason.LEFT);
            return;
        }
        Callbacks mounting = new Callbacks(view, host, tasks, inhabitants(view));
        mounting.mount(request);
        callbacks = mounting;
        if (redirects.followInJoin(mounting, request.ref())) {
            finish(EndReason.REDIRECTED);
        } else {
            renderCycle.join(mounting, request.ref(), request.navigated());
        }
        if (surroundings.app().isDevelopment()) {
            TemplateFiles.warnOfChanges();
        }
    }

    private Inhabitants inhabitants(LiveView view) {
        String id = channel.address().topic().substring(Protocol.VIEW_TOPIC.length());
        Components components = new Components(view, host, surroundings.nestedViews()::supplied);
        return new Inhabitants(components, surroundings.nestedViews(), id, csrfToken);
    }

    private void followRedirect() throws ParamsFailure {
        if (redirects.follow(live(), null)) {
            leftFor();
        }
    }

    /** The browser is told where to go. A sticky view goes along. */
    private void leftFor() {
        if (redirects.isTakenAlong()) {
            return;
        }
        observer.redirected(channel.address().topic());
        channel.close();
        finish(EndReason.REDIRECTED);
    }

    // ── what goes wrong ──────────────────────────────────────────────────

    private void failed(ViewMessage message, Throwable problem) throws ParamsFailure {
        FailedCallback failed = callbacks == null ? null : problems.callback(message, problem);
        if (failed == null || recovery(failed) == Recovery.RESTART) {
            crash(message, problem);
            return;
        }
        problems.kept(name(), failed, message);
        String ref = null;
        if (message instanceof ViewMessage.FromBrowser(Incoming incoming)) {
            ref = FromBrowser.ref(incoming);
        }
        if (redirects.follow(live(), ref)) {
            leftFor();
        } else if (message instanceof ViewMessage.FromBrowser(Incoming incoming)) {
            fromBrowser.answerFailed(incoming);
        }
    }

    private Recovery recovery(FailedCallback failed) {
        try {
            return live().onError(failed);
        } catch (Throwable e) {
            LOG.error("{}: onError threw, while it was told of what is logged next", name(), e);
            return Recovery.RESTART;
        }
    }

    private void crash(@Nullable ViewMessage message, Throwable problem) {
        try {
            problems.crashed(name(), message, problem);
        } catch (Throwable e) {
            LOG.error(
                    "{}: what it threw cannot be told of: {}",
                    name(),
                    problem.getClass().getName(),
                    e);
            channel.crash();
        } finally {
            finish(EndReason.CRASHED);
        }
    }

    private void checkBacklog() {
        int waiting = outbox.size() + live().waiting() + early.size();
        if (waiting > surroundings.app().limits().pendingPerView()) {
            LOG.warn(
                    "{}: {} replies, events and stream operations wait for a browser that does not read; its socket is closed",
                    name(),
                    waiting);
            channel.closeSocket(Protocol.CLOSE_TRY_AGAIN, "too much is waiting to be read");
        }
    }

    // ── the end ──────────────────────────────────────────────────────────

    private void leave(EndReason reason, @Nullable String leaveRef) {
        if (reason
                == EndReason
                        .LEFT) { // a browser joins nothing again that was closed, but it shall when the server stops
            channel.close();
        }
        if (leaveRef != null) {
            channel.ok(leaveRef, Map.of());
        }
        finish(reason);
    }

    private void finish(EndReason reason) {
        mailbox.close();
        host.endAll();
        try {
            if (callbacks != null) {
                callbacks.terminate(reason);
            }
        } catch (Throwable e) { // the browser has its answer by now
            LOG.error("{}: terminate threw", name(), e);
        } finally {
            observer.ended(channel.address().topic(), reason);
        }
    }
}
