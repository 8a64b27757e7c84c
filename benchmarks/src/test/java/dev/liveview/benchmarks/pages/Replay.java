package dev.liveview.benchmarks.pages;

import dev.liveview.async.TaskSupervisor;
import dev.liveview.benchmarks.measure.Waiting;
import dev.liveview.benchmarks.pages.ReferenceScript.Step;
import dev.liveview.benchmarks.visit.Visit;
import dev.liveview.transport.LiveEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Sends our twin page the messages that the reference was sent, over the real endpoint and channel.
 *
 * <p>The next message is sent when no task runs any more and the push has come, if the reference pushed something: what is still in the mailbox
 * then could be answered together with the next message. A push that nobody expects is part of the next step's answers, or stands before its reply.
 */
final class Replay {
    private static final String REPLY = ",\"phx_reply\",";
    private static final String DIFF = ",\"diff\",";

    private final List<String> frames = new CopyOnWriteArrayList<>();

    private Replay() {}

    /**
     * What one step brought. <i>Immutable.</i>
     *
     * @param reply the whole frame
     * @param pushes the whole frames
     */
    record Answers(String reply, List<String> pushes) {}

    /** What each step of the script brought, in its order. */
    static List<Answers> of(ReferenceScript script) {
        Replay replay = new Replay();
        replay.run(script);
        return replay.answers(script.steps().size());
    }

    private void run(ReferenceScript script) {
        try (TaskSupervisor supervisor = TaskSupervisor.create("replay");
                LiveEndpoint endpoint = LiveEndpoint.of(TwinPages.app().supervisor(supervisor), "/client.js");
                Visit visit = Visit.open(endpoint, "/" + script.page(), frames::add)) {
            untilSettled(script.steps().getFirst(), supervisor);
            for (Step step : script.steps().subList(1, script.steps().size())) {
                visit.click(step.event(), "{\"value\":\"\"}");
                untilSettled(step, supervisor);
            }
            visit.leave();
        }
    }

    private void untilSettled(Step step, TaskSupervisor supervisor) {
        if (!Waiting.until(() -> supervisor.running() == 0 && isPushed(step))) {
            throw new IllegalStateException("no push after " + step.event() + ", or a task that has not ended: "
                    + supervisor.tasks() + "; last came " + frames.getLast());
        }
    }

    private boolean isPushed(Step step) {
        String last = frames.getLast();
        return switch (step.pushes().size()) {
            case 0 -> true;
            case 1 -> last.contains(DIFF);
            default ->
                last.contains("\"" + step.pushes().size() + "\""); // the page counts; ours may count in greater steps
        };
    }

    private List<Answers> answers(int steps) {
        List<Answers> answers = new ArrayList<>();
        for (String frame : frames) {
            if (frame.contains(REPLY)) {
                answers.add(new Answers(frame, new ArrayList<>()));
            } else if (frame.contains(DIFF)) {
                answers.getLast().pushes().add(frame);
            }
        }
        return answers.subList(0, steps); // the leave is answered too
    }
}
