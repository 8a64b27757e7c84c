package dev.liveview.testing.channel;

import dev.liveview.params.Params;
import dev.liveview.testing.document.Flaws;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is known of a joined view as of the last arrival from it: what it shows, how things stand, what it answered. Used by one thread. */
final class ViewState {
    private final String joinRef;
    private final Screen screen;
    private final ComponentDeletion deletion;
    private Status status = new Status.Live();
    private boolean ended;
    private @Nullable Params reply;
    private @Nullable Throwable refusal;
    private @Nullable String address;
    private boolean isElsewhere;

    /**
     * @param joinRef the ref of the join
     * @param tag the tag of the view's container
     * @param flaws hears of what a browser would show wrongly
     * @param push sends an event with a payload, and gives its ref
     */
    ViewState(String joinRef, String tag, Flaws flaws, BiFunction<String, Map<String, ?>, String> push) {
        this.joinRef = joinRef;
        screen = new Screen(tag, flaws);
        deletion = new ComponentDeletion(screen, push);
    }

    Screen screen() {
        return screen;
    }

    Status status() {
        return status;
    }

    boolean isLive() {
        return status instanceof Status.Live;
    }

    /** Whether the view's {@code terminate} has returned, or there never was a view. */
    boolean hasEnded() {
        return ended;
    }

    @Nullable
    Params reply() {
        return reply;
    }

    @Nullable
    Throwable refusal() {
        return refusal;
    }

    @Nullable
    String address() {
        return address;
    }

    /** The browser takes the page to another address, unless the server says otherwise. */
    void address(@Nullable String newAddress) {
        address = newAddress;
    }

    /** Whether the last answer was that another view stands at the address that was asked for. */
    boolean isElsewhere() {
        return isElsewhere;
    }

    /** Whether the server has still to be heard about components that have left the page. */
    boolean isDeleting() {
        return isLive() && deletion.isUnderWay();
    }

    /** Tells the server of components that have left the page. */
    void deleteComponents() {
        deletion.follow();
    }

    /** Something is about to be sent. */
    void expectAnswer() {
        reply = null;
        refusal = null;
    }

    /** The view is over, unless it has been before. */
    void end(Status how) {
        if (isLive()) {
            status = how;
        }
    }

    /** The view has led to another page, and has come along to it. */
    void stay() {
        if (!ended && status instanceof Status.Redirected) {
            status = new Status.Live();
        }
    }

    void accept(Arrival arrival) {
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
            case "phx_reply" -> reply(message.ref(), payload);
            case "diff" -> screen.show(payload);
            case "redirect", "live_redirect" -> redirect(message.event(), payload);
            case "live_patch" -> address = payload.path("to").stringValue(null);
            case "phx_close", "phx_error" -> {} // what the view's own thread tells of its end says more, and comes too
            default ->
                throw new AssertionError("the server sent a message that no browser knows: '" + message.event() + "'");
        }
    }

    private void reply(@Nullable String ref, JsonNode payload) {
        JsonNode response = payload.path("response");
        boolean isError = payload.path("status").asString("").equals("error");
        if (isError && response.has("reason")) {
            refused(ref, response.get("reason").asString(""));
        } else if (ref == null || !deletion.takes(ref, response)) {
            answer(response);
        }
    }

    private void refused(@Nullable String ref, String reason) {
        if (joinRef.equals(ref) || reason.equals("unmatched topic")) {
            end(new Status.Over("the server refused: " + reason));
        } else if (refusal == null) {
            refusal = new AssertionError("the server said: " + reason);
        }
    }

    private void answer(JsonNode response) {
        screen.events(response.path("events"));
        isElsewhere = response.has("link_redirect");
        address = response.path("live_patch").path("to").stringValue(address);
        for (String member : new String[] {"redirect", "live_redirect"}) {
            if (response.has(member)) {
                redirect(member, response.get(member));
            }
        }
        for (String member : new String[] {"rendered", "diff"}) {
            if (response.has(member)) {
                reply = screen.show(response.get(member));
            }
        }
    }

    private void redirect(String kind, JsonNode target) {
        end(new Status.Redirected(
                target.path("to").asString("/"), target.path("flash").stringValue(null), kind.equals("live_redirect")));
    }
}
