package dev.liveview.testing.channel;

import dev.liveview.channel.SocketSession;
import dev.liveview.channel.ViewVisitor;
import dev.liveview.json.Json;
import dev.liveview.params.Params;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One view, joined over a socket in memory. Everything it is told to do has happened, and is on the screen, when the method returns. Used by one thread. */
public final class ViewChannel {
    /*
     * What comes from the server stands in one queue, in the order of the view's own thread: diffs, replies, crashes, and visitors who leave. Every
     * action puts something into the view's mailbox and then takes from the queue until the answer has come. What arrives after it stays in the queue
     * until the next action: between two actions the screen does not change, however fast tasks end.
     */
    private static final String JOIN_REF = "1";

    private final SocketSession server;
    private final Inbox inbox;
    private final String topic;
    private final Duration patience;
    private final Screen screen = new Screen();
    private Status status = new Status.Live();
    private boolean ended;
    private @Nullable Params reply;
    private @Nullable Throwable refusal;
    private @Nullable String address;
    private int refs = 1;

    private ViewChannel(SocketSession server, Inbox inbox, String topic, Duration patience) {
        this.server = server;
        this.inbox = inbox;
        this.topic = topic;
        this.patience = patience;
    }

    /**
     * Opens a socket and joins a view over it.
     *
     * @param patience how long any answer may take
     * @param join what a browser sends (protocol 5.1)
     */
    public static ViewChannel join(SocketSession server, String topic, Duration patience, Map<String, ?> join) {
        Inbox inbox = new Inbox();
        server.observe(inbox);
        server.opened(inbox);
        ViewChannel channel = new ViewChannel(server, inbox, topic, patience);
        channel.send(JOIN_REF, "phx_join", join);
        channel.awaitReply(JOIN_REF, "the join");
        return channel;
    }

    /** What is shown as of the last action. */
    public Screen screen() {
        return screen;
    }

    /** How things stand as of the last action. */
    public Status status() {
        return status;
    }

    /** What the last event was answered; null if it was not. */
    public @Nullable Params reply() {
        return reply;
    }

    /** Where the view has changed the page's address to; null if it has not. */
    public @Nullable String address() {
        return address;
    }

    /**
     * Sends a message and waits for its reply; gives back why the view refused it, if it did.
     *
     * @param what the message in words, for when none comes
     */
    public @Nullable Throwable call(String event, Map<String, ?> payload, String what) {
        String ref = Integer.toString(++refs);
        reply = null;
        refusal = null;
        send(ref, event, payload);
        awaitReply(ref, what);
        return refusal;
    }

    /** Looks into the view, after all that it has been sent so far; gives back what the look threw. */
    public @Nullable Throwable look(Looking looking) {
        Visit.Look look = new Visit.Look(inbox, looking);
        visit(look, patience, () -> "the view did not come to the test's look into it");
        return look.hasCome() ? look.problem() : tooLate();
    }

    /** Sends the view a message, and waits until it is handled; gives back what it threw, or why it could not be sent. */
    public @Nullable Throwable send(Object message) {
        refusal = null;
        boolean sent = server.send(topic, message);
        Visit.Look barrier = new Visit.Look(inbox, view -> {});
        visit(barrier, patience, () -> "the view did not handle the message " + message);
        return sent ? refusal : tooLate();
    }

    private static Throwable tooLate() {
        return new AssertionError("the view has ended in the meantime");
    }

    /** Waits until the tasks that are in flight now have ended, and their outcomes are handled and rendered. */
    public void awaitTasks(Duration longest) {
        Visit.AwaitTasks visit = new Visit.AwaitTasks(inbox);
        visit(
                visit,
                longest,
                () -> "expected the async tasks to end, still running: " + String.join(", ", visit.keys()));
    }

    private void visit(Visit visit, Duration longest, Supplier<String> complaint) {
        if (server.visit(topic, visit)) {
            await(arrival -> arrival instanceof Arrival.Visited(ViewVisitor who) && who == visit, longest, complaint);
            return;
        }
        for (Arrival arrival = inbox.poll(); arrival != null; arrival = inbox.poll()) {
            accept(arrival);
        }
        if (status instanceof Status.Live) {
            throw new AssertionError("the view takes no more messages: too many are waiting for it");
        }
    }

    /** Says that the browser leaves the page, and waits until the view has ended. */
    public void leave() {
        if (status instanceof Status.Live) {
            send(Integer.toString(++refs), "phx_leave", Map.of());
            awaitEnd();
            status = new Status.Over("it was left");
        }
        server.closed();
    }

    /** Loses the connection, and waits until the view has ended. */
    public void disconnect() {
        server.closed();
        if (status instanceof Status.Live) {
            awaitEnd();
            status = new Status.Over("its socket was closed");
        }
    }

    /** The browser goes elsewhere by itself: it follows a link, or sends a form by HTTP. */
    public void goTo(String to) {
        disconnect();
        status = new Status.Redirected(to, null);
    }

    private void awaitEnd() {
        await(arrival -> arrival instanceof Arrival.Ended, patience, () -> "the view did not end");
    }

    private void send(String ref, String event, Map<String, ?> payload) {
        server.text(Json.write(Arrays.asList(JOIN_REF, ref, topic, event, payload)));
    }

    private void awaitReply(String ref, String what) {
        Predicate<Arrival> isReply = arrival -> arrival instanceof Arrival.Message message
                && message.event().equals("phx_reply")
                && ref.equals(message.ref());
        await(isReply, patience, () -> "the view did not answer " + what);
    }

    /** Takes what comes, until the answer is there or the view has ended; a redirect is its end too, which follows. */
    private void await(Predicate<Arrival> isAnswer, Duration longest, Supplier<String> complaint) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!ended) {
            Arrival arrival = inbox.take(Duration.ofNanos(deadline - System.nanoTime()));
            if (arrival == null) {
                throw new AssertionError(complaint.get() + "; the test waited " + inWords(longest));
            }
            accept(arrival);
            if (isAnswer.test(arrival) && !(status instanceof Status.Redirected)) {
                return;
            }
        }
    }

    private static String inWords(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    private void accept(Arrival arrival) {
        switch (arrival) {
            case Arrival.Message message -> message(message);
            case Arrival.Closed(int code, String reason) ->
                end(new Status.Over("the server closed the socket: " + code + ", " + reason));
            case Arrival.Refused(Throwable problem) -> refusal = problem;
            case Arrival.Crashed(String during, Throwable problem) -> end(new Status.Crashed(during, problem));
            case Arrival.Ended(var reason) -> {
                ended = true;
                end(new Status.Over("it has ended: " + reason));
            }
            case Arrival.Visited ignored -> {}
        }
    }

    private void message(Arrival.Message message) {
        JsonNode payload = message.payload();
        switch (message.event()) {
            case "phx_reply" -> {
                boolean isError = payload.path("status").asString("").equals("error");
                if (isError && payload.path("response").has("reason")) {
                    refused(
                            message.ref(),
                            payload.path("response").get("reason").asString(""));
                } else {
                    answer(payload.path("response"));
                }
            }
            case "diff" -> screen.show(payload);
            case "redirect", "live_redirect" -> redirect(payload);
            case "live_patch" -> address = payload.path("to").stringValue(null);
            case "phx_close", "phx_error" -> {} // what the view's own thread tells of its end says more, and comes too
            default ->
                throw new AssertionError("the server sent a message that no browser knows: '" + message.event() + "'");
        }
    }

    private void refused(@Nullable String ref, String reason) {
        if (JOIN_REF.equals(ref) || reason.equals("unmatched topic")) {
            end(new Status.Over("the server refused: " + reason));
        } else if (refusal == null) {
            refusal = new AssertionError("the server said: " + reason);
        }
    }

    private void answer(JsonNode response) {
        screen.events(response.path("events"));
        for (String member : new String[] {"redirect", "live_redirect"}) {
            if (response.has(member)) {
                redirect(response.get(member));
            }
        }
        for (String member : new String[] {"rendered", "diff"}) {
            if (response.has(member)) {
                reply = screen.show(response.get(member));
            }
        }
    }

    private void redirect(JsonNode target) {
        end(new Status.Redirected(
                target.path("to").asString("/"), target.path("flash").stringValue(null)));
    }

    private void end(Status how) {
        if (status instanceof Status.Live) {
            status = how;
        }
    }
}
