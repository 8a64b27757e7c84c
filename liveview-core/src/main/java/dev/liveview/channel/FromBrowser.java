package dev.liveview.channel;

import dev.liveview.Flash;
import dev.liveview.UnknownEventException;
import dev.liveview.json.Json;
import dev.liveview.params.ParamException;
import dev.liveview.router.RoutedPage;
import dev.liveview.wire.Incoming;
import dev.liveview.wire.MalformedFrameException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Does what the browser asks for, and says what it is answered. <i>Only on the view's own thread.</i> */
final class FromBrowser {
    private static final Logger LOG = LoggerFactory.getLogger(FromBrowser.class);

    private final Channel channel;
    private final Outbox outbox;
    private final ConnectedHost host;
    private final Redirects redirects;
    private final Problems problems;
    private final RenderCycle renderCycle;

    FromBrowser(
            Channel channel,
            Outbox outbox,
            ConnectedHost host,
            Redirects redirects,
            Problems problems,
            RenderCycle renderCycle) {
        this.channel = channel;
        this.outbox = outbox;
        this.host = host;
        this.redirects = redirects;
        this.problems = problems;
        this.renderCycle = renderCycle;
    }

    /**
     * Handles one message.
     *
     * @return false if the view is over: the browser goes to another page
     */
    boolean handle(Callbacks view, Incoming incoming) throws Exception {
        String ref = ref(incoming);
        switch (incoming.event()) {
            case "event" -> {
                return event(view, ref, incoming);
            }
            case "live_patch" -> {
                return patch(view, ref, incoming);
            }
            case "cids_will_destroy" -> {
                view.host().components().mark(cids(incoming));
                outbox.reply(new Outbox.Reply(ref, "{}", null));
            }
            case "cids_destroyed" ->
                outbox.reply(new Outbox.Reply(ref, Json.write(Map.of("cids", destroyed(view, incoming))), null));
            default -> {
                LOG.warn("{}: the browser sent an unknown message '{}'", view.name(), Problems.cut(incoming.event()));
                channel.error(ref, Map.of("reason", "unknown message"));
            }
        }
        return true;
    }

    /** The browser is at another address, or wants to be: of this view, or the view does not know it (protocol 6). */
    private boolean patch(Callbacks view, String ref, Incoming incoming) throws ParamsFailure {
        host.takeReply(); // of a callback that had no event to answer
        String address = incoming.payload().path("url").stringValue("");
        RoutedPage here = host.page();
        Optional<RoutedPage> there = here == null ? Optional.empty() : here.patchedBy(address);
        if (there.isEmpty()) {
            outbox.reply(new Outbox.Reply(ref, "{\"link_redirect\":true}", null));
            return true;
        }
        try {
            view.patched(there.get(), Flash.EMPTY);
        } catch (ParamsFailure failure) {
            if (!(failure.getCause() instanceof ParamException)) {
                throw failure;
            }
            problems.refused(view.name(), incoming, failure.getCause());
            redirects.loadPage(ref, address); // it is answered as over HTTP: a bad request
            return false;
        }
        if (redirects.follow(view, ref)) {
            return false;
        }
        outbox.reply(new Outbox.Reply(ref, null, null));
        return true;
    }

    private List<Integer> destroyed(Callbacks view, Incoming incoming) {
        List<Integer> gone = view.host().components().delete(cids(incoming));
        gone.forEach(renderCycle::forget);
        return gone;
    }

    private static List<Integer> cids(Incoming incoming) {
        List<Integer> cids = new ArrayList<>();
        for (JsonNode cid : incoming.payload().path("cids")) {
            if (cid.isInt()) {
                cids.add(cid.intValue());
            }
        }
        return cids;
    }

    /** The message failed, and the view goes on: its reply says nothing but that it has been handled. */
    void answerFailed(Incoming incoming) {
        host.takeReply();
        outbox.reply(new Outbox.Reply(ref(incoming), null, null));
    }

    static String ref(Incoming incoming) {
        return incoming.ref() == null ? "" : incoming.ref();
    }

    private boolean event(Callbacks view, String ref, Incoming incoming) throws Exception {
        host.takeReply(); // of a callback that had no event to answer
        try {
            EventPayload event = EventPayload.of(incoming.payload());
            if (event.name().equals("lv:clear-flash")) {
                view.clearFlash(event.values());
            } else if (event.cid() == EventPayload.NO_COMPONENT) {
                view.event(event.name(), event.values());
            } else {
                view.event(event.cid(), event.name(), event.values());
            }
        } catch (UnknownEventException | ParamException | MalformedFrameException e) {
            problems.refused(view.name(), incoming, e);
            problems.tellRefused(incoming, e);
            if (incoming.payload().path("type").stringValue("").equals("hook")) {
                // whoever has pushed it hears of it
                String reason = e instanceof UnknownEventException ? "unknown event" : "bad values";
                channel.error(ref, Map.of("reason", reason));
            } else {
                // what waits for the answer would wait for ever: clients release it when all is well
                answerFailed(incoming);
            }
            return true;
        }
        if (redirects.follow(view, ref)) {
            return false;
        }
        outbox.reply(new Outbox.Reply(ref, null, host.takeReply()));
        return true;
    }
}
