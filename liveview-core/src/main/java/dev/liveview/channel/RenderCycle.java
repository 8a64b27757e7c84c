package dev.liveview.channel;

import dev.liveview.diff.DiffRender;
import dev.liveview.diff.ViewMemory;
import dev.liveview.host.Destination;
import dev.liveview.json.Json;
import dev.liveview.json.JsonOutput;
import dev.liveview.template.RenderHost;
import dev.liveview.wire.Protocol;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renders what changed and sends it, with what waited for it, as one message: the reply to the first event that was handled, or a push. Later events
 * get empty replies after it, because a reply releases the browser's locks. <i>Only on the view's own thread.</i>
 */
final class RenderCycle {
    private static final Logger LOG = LoggerFactory.getLogger(RenderCycle.class);

    private static final int USUAL_SIZE = 512;
    private static final int MOST_AT_ONCE = 5;

    private final Channel channel;
    private final Outbox outbox;
    private final ViewMemory memory = new ViewMemory();

    /** Whether hooks have been told of the last render. */
    private boolean toldOf = true;

    RenderCycle(Channel channel, Outbox outbox) {
        this.channel = channel;
        this.outbox = outbox;
    }

    /**
     * Answers a join with the whole tree.
     *
     * @param navigated whether the browser comes from another view, whose container it keeps
     */
    void join(Callbacks callbacks, @Nullable String ref, boolean navigated) throws RenderFailure {
        JsonOutput out = channel.beginReply(new JsonOutput(USUAL_SIZE), ref == null ? "" : ref);
        List<Destination.Patch> patches = outbox.takePatches();
        out.raw("{\"rendered\":");
        render(callbacks, out, null);
        out.raw(",\"liveview_version\":\"").raw(Protocol.VERSION).raw("\"");
        if (navigated) {
            out.raw(",\"container\":[\"div\",{}]");
        }
        if (!patches.isEmpty()) {
            String address = Json.write(Redirects.address(patches.getLast()));
            out.raw(",\"live_patch\":").raw(address.getBytes(StandardCharsets.UTF_8));
        }
        channel.endReply(out.raw("}"));
    }

    /** Tells the browser of the addresses that the page has got, before it is shown what stands there. */
    void pushPatches() {
        for (Destination.Patch patch : outbox.takePatches()) {
            channel.push("live_patch", Redirects.address(patch));
        }
    }

    /** The browser has dropped a component. */
    void forget(int cid) {
        memory.forget(cid);
    }

    /** Sends what changed, if the socket takes it now; otherwise it waits and grows together with what comes. */
    void run(Callbacks callbacks) throws RenderFailure {
        if (!channel.isWritable()) {
            return;
        }
        send(callbacks);
        tellHooks(callbacks);
    }

    private void send(Callbacks callbacks) throws RenderFailure {
        pushPatches();
        List<Outbox.Reply> replies = outbox.takeReplies();
        if (replies.isEmpty()) {
            push(callbacks);
        } else {
            reply(callbacks, replies);
        }
        for (int i = 0; callbacks.isLeft(); i++) {
            if (i == MOST_AT_ONCE) {
                LOG.warn(
                        "{}: its components set something anew in each of {} renders, in mount or update; the rest waits for the next message",
                        callbacks.name(),
                        MOST_AT_ONCE);
                return;
            }
            push(callbacks);
        }
    }

    private void push(Callbacks callbacks) throws RenderFailure {
        JsonOutput out = channel.beginPush(new JsonOutput(USUAL_SIZE), "diff");
        DiffRender diff = render(callbacks, out, null);
        if (!diff.isEmpty()) {
            channel.endPush(out);
        }
    }

    private void reply(Callbacks callbacks, List<Outbox.Reply> replies) throws RenderFailure {
        Outbox.Reply first = replies.getFirst();
        JsonOutput out = channel.beginReply(new JsonOutput(USUAL_SIZE), first.ref());
        if (first.response() != null) {
            push(callbacks);
            out.raw(first.response().getBytes(StandardCharsets.UTF_8));
        } else {
            diff(callbacks, out, first.payload());
        }
        channel.endReply(out);
        replies.subList(1, replies.size()).forEach(this::later);
    }

    private void diff(Callbacks callbacks, JsonOutput out, @Nullable String payload) throws RenderFailure {
        int start = out.size();
        out.raw("{\"diff\":");
        DiffRender diff = render(callbacks, out, payload);
        if (diff.isEmpty()) {
            out.truncate(start);
            out.raw("{}");
        } else {
            out.raw('}');
        }
    }

    /** Sends the replies that wait, without rendering: what follows is a redirect. */
    void answerWaiting() {
        outbox.takeReplies().forEach(this::later);
    }

    private void later(Outbox.Reply reply) {
        JsonOutput out = channel.beginReply(new JsonOutput(USUAL_SIZE), reply.ref());
        if (reply.response() != null) {
            out.raw(reply.response().getBytes(StandardCharsets.UTF_8));
        } else if (reply.payload() != null) {
            out.raw("{\"diff\":{\"r\":")
                    .raw(reply.payload().getBytes(StandardCharsets.UTF_8))
                    .raw("}}");
        } else {
            out.raw("{}");
        }
        channel.endReply(out);
    }

    private DiffRender render(Callbacks callbacks, JsonOutput out, @Nullable String payload) throws RenderFailure {
        DiffRender diff = new DiffRender(out, memory, callbacks.host());
        try {
            callbacks.render(diff);
        } catch (Exception | StackOverflowError e) {
            throw new RenderFailure(diff.location(), e);
        }
        events(diff, out);
        String title = outbox.takeTitle();
        if (title != null) {
            diff.member('t');
            out.string(title);
        }
        if (payload != null) {
            diff.member('r');
            out.raw(payload.getBytes(StandardCharsets.UTF_8));
        }
        diff.finish();
        diff.commit();
        callbacks.rendered();
        toldOf &= diff.isEmpty();
        return diff;
    }

    private void tellHooks(Callbacks callbacks) throws RenderFailure {
        if (toldOf) {
            return;
        }
        toldOf = true;
        try {
            callbacks.afterRender();
        } catch (Exception | StackOverflowError e) {
            throw new RenderFailure("a hook at AFTER_RENDER", e);
        }
    }

    private void events(DiffRender diff, JsonOutput out) {
        List<String> events = outbox.takeEvents();
        if (!events.isEmpty()) {
            diff.member('e');
            char before = '[';
            for (String event : events) {
                out.raw(before).raw(event.getBytes(StandardCharsets.UTF_8));
                before = ',';
            }
            out.raw(']');
        }
    }

    /** Sends the events that wait, without rendering: what follows is a redirect. */
    void pushEvents() {
        JsonOutput out = channel.beginPush(new JsonOutput(USUAL_SIZE), "diff");
        DiffRender diff = new DiffRender(out, memory, RenderHost.NONE);
        events(diff, out);
        diff.finish();
        if (!diff.isEmpty()) {
            channel.endPush(out);
        }
    }
}
