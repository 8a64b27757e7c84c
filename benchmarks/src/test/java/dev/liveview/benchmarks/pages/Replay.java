package dev.liveview.benchmarks.pages;

import dev.liveview.LiveView;
import dev.liveview.async.TaskSupervisor;
import dev.liveview.benchmarks.measure.Waiting;
import dev.liveview.benchmarks.pages.ReferenceScript.Step;
import dev.liveview.benchmarks.visit.Visit;
import dev.liveview.router.LiveApp;
import dev.liveview.template.HtmlRender;
import dev.liveview.template.Templates;
import dev.liveview.transport.LiveEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Sends our twin page the messages that the reference was sent, over the real endpoint and channel.
 *
 * <p>The next message is sent when no task runs any more and the push has come, if the reference pushed something: what is still in the mailbox
 * then could be answered together with the next message. A push that nobody expects is part of the next step's answers, or stands before its reply.
 */
final class Replay {
    private static final String REPLY = ",\"phx_reply\",";
    private static final String DIFF = ",\"diff\",";

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile @Nullable LiveView view;

    private Replay() {}

    /**
     * A frame of the server. <i>Immutable.</i>
     *
     * @param frame all of it
     * @param html what a first render of the view made at that moment, before anything else could happen
     */
    record Sent(String frame, String html) {
        boolean isReply() {
            return frame.contains(REPLY);
        }

        boolean isDiff() {
            return frame.contains(DIFF);
        }
    }

    /**
     * What one step brought. <i>Immutable.</i>
     *
     * @param reply the whole frame
     * @param pushes the whole frames
     */
    record Answers(String reply, List<String> pushes) {}

    /** What each step of the script brought, in its order. */
    static List<Answers> of(ReferenceScript script) {
        return run(script).answers(script.steps().size());
    }

    /** All that the server sent, in its order. */
    static List<Sent> sent(ReferenceScript script) {
        return run(script).sent;
    }

    private static Replay run(ReferenceScript script) {
        Replay replay = new Replay();
        replay.play(script);
        return replay;
    }

    private void play(ReferenceScript script) {
        try (TaskSupervisor supervisor = TaskSupervisor.create("replay");
                LiveEndpoint endpoint = LiveEndpoint.of(app().supervisor(supervisor), "/client.js");
                Visit visit = Visit.open(endpoint, "/" + script.page(), this::record)) {
            untilSettled(script.steps().getFirst(), supervisor);
            for (Step step : script.steps().subList(1, script.steps().size())) {
                visit.click(step.event(), "{\"value\":\"\"}");
                untilSettled(step, supervisor);
            }
            visit.leave();
        }
    }

    /** The last view that was made is the one that has joined: the page was rendered by the one before. */
    private LiveApp app() {
        return TwinPages.app(made -> view = made);
    }

    /** On the view's own thread, which sends the frame. */
    private void record(String frame) {
        LiveView shown = Objects.requireNonNull(view);
        sent.add(new Sent(frame, html(shown)));
    }

    @SuppressWarnings("unchecked")
    private static String html(LiveView view) {
        HtmlRender fresh = new HtmlRender();
        try {
            Templates.of((Class<LiveView>) view.getClass()).render(view, fresh);
        } catch (Exception e) {
            throw new IllegalStateException("cannot render " + view, e);
        }
        return fresh.html();
    }

    private void untilSettled(Step step, TaskSupervisor supervisor) {
        if (!Waiting.until(() -> supervisor.running() == 0 && isPushed(step))) {
            throw new IllegalStateException("no push after " + step.event() + ", or a task that has not ended: "
                    + supervisor.tasks() + "; last came " + sent.getLast().frame());
        }
    }

    private boolean isPushed(Step step) {
        Sent last = sent.getLast();
        return switch (step.pushes().size()) {
            case 0 -> true;
            case 1 -> last.isDiff();
            default ->
                last.frame()
                        .contains(
                                "\"" + step.pushes().size() + "\""); // the page counts; ours may count in greater steps
        };
    }

    private List<Answers> answers(int steps) {
        List<Answers> answers = new ArrayList<>();
        for (Sent one : sent) {
            if (one.isReply()) {
                answers.add(new Answers(one.frame(), new ArrayList<>()));
            } else if (one.isDiff()) {
                answers.getLast().pushes().add(one.frame());
            }
        }
        return answers.subList(0, steps); // the leave is answered too
    }
}
