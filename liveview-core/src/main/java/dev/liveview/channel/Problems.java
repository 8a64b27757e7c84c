package dev.liveview.channel;

import dev.liveview.FailedCallback;
import dev.liveview.Recovery;
import dev.liveview.host.ComponentUpdate;
import dev.liveview.json.Json;
import dev.liveview.wire.Incoming;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is thrown in a view: what it is called, whom it is told, and what becomes of the view. <i>Only on the view's own thread.</i> */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int LONGEST_NAME = 100;

    private final Surroundings surroundings;
    private final Channel channel;
    private final Outbox outbox;
    private final ViewObserver observer;

    Problems(Surroundings surroundings, Channel channel, Outbox outbox, ViewObserver observer) {
        this.surroundings = surroundings;
        this.channel = channel;
        this.outbox = outbox;
        this.observer = observer;
    }

    /** What the browser sent makes no sense: that is no reason to take the page away from the person in front of it. */
    void refused(String view, Incoming event, Throwable problem) {
        String during = "event '" + eventName(event) + "'";
        LOG.warn("{}: {} was refused: {}", view, during, problem.getMessage());
        observer.refused(topic(), during, problem);
    }

    /** The page can say that an event was refused when it hears of {@code lv:error}. */
    void tellRefused(Incoming event, Throwable problem) {
        tell(FailedCallback.Kind.EVENT, eventName(event), problem);
    }

    /** The callback that failed, or null if what failed was none after which a view can go on. */
    @Nullable
    FailedCallback callback(@Nullable ViewMessage message, Throwable problem) {
        if (problem instanceof VirtualMachineError && !(problem instanceof StackOverflowError)) {
            return null;
        }
        if (problem instanceof ParamsFailure failure) { // the address is not the one of what is shown any more
            return new FailedCallback(
                    FailedCallback.Kind.PARAMS, cut(failure.path()), failure.problem(), Recovery.RESTART);
        }
        Recovery others = surroundings.app().onError();
        return switch (message) {
            case ViewMessage.FromBrowser(Incoming incoming) ->
                new FailedCallback(FailedCallback.Kind.EVENT, eventName(incoming), problem, others);
            case ViewMessage.Info(Object info) ->
                new FailedCallback(FailedCallback.Kind.INFO, info.getClass().getName(), problem, others);
            case ViewMessage.Update(ComponentUpdate<?> update) ->
                new FailedCallback(FailedCallback.Kind.INFO, update.type().getName(), problem, others);
            case ViewMessage.Rang(ConnectedHost.ViewTimer timer) ->
                new FailedCallback(FailedCallback.Kind.INFO, timer.messageType(), problem, others);
            case ViewMessage.TaskEnded(var report) ->
                new FailedCallback(FailedCallback.Kind.ASYNC, cut(report.key()), problem, Recovery.RESTART);
            case null, default -> null;
        };
    }

    /** The view goes on: the page can say so when it hears of {@code lv:error}. */
    void kept(String view, FailedCallback failed, @Nullable ViewMessage message) {
        LOG.error(
                "{} ({}): {} threw; what it had changed is taken back", view, topic(), what(message), failed.problem());
        observer.refused(topic(), what(message), failed.problem());
        tell(failed.kind(), shown(failed), failed.problem());
    }

    private void tell(FailedCallback.Kind kind, String name, Throwable problem) {
        if (surroundings.app().isDevelopment()) {
            outbox.event(Json.write(exception(problem, true)));
        }
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("kind", kind.name().toLowerCase(Locale.ROOT));
        detail.put("name", name);
        outbox.event(Json.write(Arrays.asList("lv:error", detail)));
    }

    /** A browser knows its events' names; those of classes and keys are the server's own business. */
    private static String shown(FailedCallback failed) {
        return failed.kind() == FailedCallback.Kind.EVENT ? failed.name() : "";
    }

    /** The view ends: in development the page shows what went wrong; in production nobody learns more than that something did. */
    void crashed(String view, @Nullable ViewMessage message, Throwable problem) {
        LOG.error("{} ({}): {} threw; the browser joins a fresh view", view, topic(), what(message), problem);
        observer.crashed(topic(), what(message), problem);
        if (message instanceof ViewMessage.Joined(Join.Request request)) {
            channel.error(request.ref(), Map.of("reason", "join crashed"));
            return;
        }
        if (surroundings.app().isDevelopment()) {
            channel.push("diff", Map.of("e", List.of(exception(problem, false))));
        }
        channel.crash();
    }

    private static List<Object> exception(Throwable problem, boolean kept) {
        Map<String, Object> detail =
                Map.of("message", String.valueOf(problem.getMessage()), "trace", trace(problem), "kept", kept);
        return List.of("lv:exception", detail);
    }

    private static String trace(Throwable problem) {
        StringWriter trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private String topic() {
        return channel.address().topic();
    }

    private static String what(@Nullable ViewMessage message) {
        return switch (message) {
            case null -> "the render";
            case ViewMessage.Joined ignored -> "mount";
            case ViewMessage.FromBrowser(Incoming incoming) -> "event '" + eventName(incoming) + "'";
            case ViewMessage.Info(Object info) ->
                "handleInfo of a " + info.getClass().getSimpleName();
            case ViewMessage.Update(ComponentUpdate<?> update) ->
                "sendUpdate of " + update.type().getSimpleName();
            case ViewMessage.PatchWithin ignored -> "pushPatch of a nested view";
            case ViewMessage.NestedLeft ignored -> "the end of a nested view";
            case ViewMessage.Rang ignored -> "handleInfo of a timer";
            case ViewMessage.TaskEnded(var report) -> "the callback of task '" + cut(report.key()) + "'";
            case ViewMessage.Visit ignored -> "a visitor";
            case ViewMessage.Writable ignored -> "the render";
            case ViewMessage.End ignored -> "terminate";
        };
    }

    private static String eventName(Incoming incoming) {
        return cut(incoming.payload().path("event").stringValue(incoming.event()));
    }

    static String cut(String text) {
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) + "…" : text;
    }
}
