package dev.liveview.channel;

import dev.liveview.EndReason;
import dev.liveview.LiveView;
import dev.liveview.UnknownEventException;
import dev.liveview.async.Tasks;
import dev.liveview.error.LiveViewException;
import dev.liveview.json.Json;
import dev.liveview.mailbox.Mailbox;
import dev.liveview.params.ParamException;
import dev.liveview.wire.Incoming;
import dev.liveview.wire.Protocol;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
     * One batch of messages is handled, then rendered once (end()). Whatever a callback or a render throws ends the view: the browser is told that it
     * crashed and joins again, a fresh view (protocol 17.3).
     */
    private static final Logger LOG = LoggerFactory.getLogger(ConnectedView.class);

    private final Surroundings surroundings;
    private final Channel channel;
    private final Mailbox<ViewMessage> mailbox;
    private final Outbox outbox = new Outbox();
    private final Tasks tasks;
    private final ConnectedHost host;
    private final RenderCycle renderCycle;
    private final ViewObserver observer;
    private final List<ViewVisitor> visitors = new ArrayList<>();
    private @Nullable Callbacks callbacks;

    ConnectedView(Surroundings surroundings, Channel channel, ViewObserver observer) {
        String topic = channel.address().topic();
        this.surroundings = surroundings;
        this.channel = channel;
        this.mailbox = new Mailbox<>(topic, surroundings.app().limits().messagesPerView(), this);
        this.tasks = new Tasks(
                topic, surroundings.supervisor(), report -> mailbox.deliver(new ViewMessage.TaskEnded(report)));
        this.host = new ConnectedHost(mailbox::send, tasks, outbox);
        this.renderCycle = new RenderCycle(channel, outbox);
        this.observer = observer;
    }

    /** Puts a message into the mailbox; false if the view has ended or too many wait. */
    boolean send(ViewMessage message) {
        return mailbox.send(message);
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
        if (callbacks != null) {
            callbacks.runOn(Thread.currentThread());
        }
    }

    @Override
    public void handle(ViewMessage message) {
        try {
            dispatch(message);
        } catch (Throwable e) {
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
                visitors.removeIf(visitor -> !visitor.rendered(tasks.inFlight()));
                checkBacklog();
            }
        } catch (Throwable e) {
            crash(null, e);
        }
        callbacks.runOn(null);
    }

    private void dispatch(ViewMessage message) throws Exception {
        switch (message) {
            case ViewMessage.Joined(Join.Request request) -> join(request);
            case ViewMessage.FromBrowser(Incoming incoming) -> incoming(live(), incoming);
            case ViewMessage.Info(Object info) -> {
                live().info(info);
                followRedirect(null);
            }
            case ViewMessage.Rang(ConnectedHost.ViewTimer timer) -> {
                Object rang = timer.take();
                if (rang != null) {
                    live().info(rang);
                    followRedirect(null);
                }
            }
            case ViewMessage.TaskEnded(Tasks.Report report) -> {
                live().taskEnded(report);
                followRedirect(null);
            }
            case ViewMessage.Visit(ViewVisitor visitor) -> {
                live().visit(visitor);
                visitors.add(visitor);
                followRedirect(null);
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

    // ── join ─────────────────────────────────────────────────────────────

    private void join(Join.Request request) throws Exception {
        LiveView view = request.route().newView(host);
        if (!view.getClass().getName().equals(request.view())) {
            channel.error(request.ref(), Map.of("reason", "unauthorized"));
            finish(EndReason.LEFT);
            return;
        }
        Callbacks mounting = new Callbacks(view, host, tasks);
        mounting.mount(request);
        callbacks = mounting;
        if (host.redirect() != null) {
            channel.error(request.ref(), Map.of("redirect", redirectTo(host.redirect()), "events", events()));
            finish(EndReason.REDIRECTED);
        } else {
            renderCycle.join(mounting, request.ref());
        }
    }

    private List<Object> events() {
        return outbox.takeEvents().stream()
                .<Object>map(json -> Objects.requireNonNull(Json.toJava(Json.parse(json))))
                .toList();
    }

    // ── what the browser sends ───────────────────────────────────────────

    private void incoming(Callbacks live, Incoming incoming) throws Exception {
        String ref = incoming.ref() == null ? "" : incoming.ref();
        switch (incoming.event()) {
            case "event" -> event(live, ref, EventPayload.of(incoming.payload()));
            case "live_patch" -> loadPage(ref, incoming.payload().path("url").stringValue("/"));
            case "cids_will_destroy" -> outbox.reply(new Outbox.Reply(ref, "{}", null));
            case "cids_destroyed" -> outbox.reply(new Outbox.Reply(ref, "{\"cids\":[]}", null));
            default -> {
                LOG.warn("{}: the browser sent an unknown message '{}'", name(), cut(incoming.event()));
                channel.error(ref, Map.of("reason", "unknown message"));
            }
        }
    }

    private void event(Callbacks live, String ref, EventPayload event) throws Exception {
        try {
            if (event.name().equals("lv:clear-flash")) {
                live.clearFlash(event.values());
            } else {
                live.event(event.name(), event.values());
            }
        } catch (UnknownEventException | ParamException e) {
            refuse(ref, event, e);
            return;
        }
        if (!followRedirect(ref)) {
            outbox.reply(new Outbox.Reply(ref, null, host.takeReply()));
        }
    }

    /** What the browser sent makes no sense: that is no reason to take the page away from the person in front of it. */
    private void refuse(String ref, EventPayload event, LiveViewException problem) {
        LOG.warn("{}: event '{}' was refused: {}", name(), cut(event.name()), problem.getMessage());
        host.discard();
        observer.refused(channel.address().topic(), "event '" + cut(event.name()) + "'", problem);
        channel.error(ref, Map.of("reason", problem instanceof UnknownEventException ? "unknown event" : "bad values"));
    }

    /** Until pages can change their address in place, the browser loads the new one. */
    private void loadPage(String ref, String url) {
        channel.ok(ref, Map.of("redirect", Map.of("to", url)));
        channel.close();
        finish(EndReason.REDIRECTED);
    }

    private boolean followRedirect(@Nullable String ref) {
        if (host.redirect() == null) {
            return false;
        }
        renderCycle.pushEvents();
        renderCycle.answerWaiting();
        Map<String, Object> target = redirectTo(host.redirect());
        if (ref == null) {
            channel.push("redirect", target);
        } else {
            channel.ok(ref, Map.of("redirect", target));
        }
        channel.close();
        finish(EndReason.REDIRECTED);
        return true;
    }

    private Map<String, Object> redirectTo(String url) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("to", url);
        target.put("status", 302);
        Map<String, String> flash = live().freshFlash().messages();
        if (!flash.isEmpty()) {
            target.put("flash", surroundings.tokens().signFlash(flash));
        }
        return target;
    }

    // ── the end ──────────────────────────────────────────────────────────

    private void leave(EndReason reason, @Nullable String leaveRef) {
        if (reason
                == EndReason
                        .LEFT) { // a browser does not join again what was closed, but it shall when the server stops
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

    private void crash(@Nullable ViewMessage message, Throwable problem) {
        LOG.error(
                "{} ({}): {} threw; the browser joins a fresh view",
                name(),
                channel.address().topic(),
                what(message),
                problem);
        observer.crashed(channel.address().topic(), what(message), problem);
        if (message instanceof ViewMessage.Joined(Join.Request request)) {
            channel.error(request.ref(), Map.of("reason", "join crashed"));
        } else {
            tell(problem);
            channel.crash();
        }
        finish(EndReason.CRASHED);
    }

    /** In development the page shows what went wrong; in production nobody learns more than that something did. */
    private void tell(Throwable problem) {
        if (surroundings.app().isDevelopment()) {
            Map<String, Object> detail =
                    Map.of("message", String.valueOf(problem.getMessage()), "trace", trace(problem));
            channel.push("diff", Map.of("e", List.of(List.of("lv:exception", detail))));
        }
    }

    private static String trace(Throwable problem) {
        StringWriter trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private void checkBacklog() {
        if (outbox.size() > surroundings.app().limits().pendingPerView()) {
            LOG.warn(
                    "{}: {} replies and events wait for a browser that does not read; its socket is closed",
                    name(),
                    outbox.size());
            channel.closeSocket(Protocol.CLOSE_TRY_AGAIN, "too much is waiting to be read");
        }
    }

    private static String what(@Nullable ViewMessage message) {
        return switch (message) {
            case null -> "the render";
            case ViewMessage.Joined ignored -> "mount";
            case ViewMessage.FromBrowser(Incoming incoming) ->
                "event '" + cut(incoming.payload().path("event").stringValue(incoming.event())) + "'";
            case ViewMessage.Info(Object info) ->
                "handleInfo of a " + info.getClass().getSimpleName();
            case ViewMessage.Rang ignored -> "handleInfo of a timer";
            case ViewMessage.TaskEnded ignored -> "the callback of a task";
            case ViewMessage.Visit ignored -> "a visitor";
            case ViewMessage.Writable ignored -> "the render";
            case ViewMessage.End ignored -> "terminate";
        };
    }

    private static String cut(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
