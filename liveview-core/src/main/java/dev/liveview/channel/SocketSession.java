package dev.liveview.channel;

import dev.liveview.EndReason;
import dev.liveview.Session;
import dev.liveview.context.LiveContext;
import dev.liveview.http.Socket;
import dev.liveview.http.SocketListener;
import dev.liveview.json.MalformedJsonException;
import dev.liveview.params.ParamException;
import dev.liveview.wire.Address;
import dev.liveview.wire.Incoming;
import dev.liveview.wire.MalformedFrameException;
import dev.liveview.wire.Message;
import dev.liveview.wire.Protocol;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open socket and the views joined over it: gives each frame to the view it is for. Runs on the transport's thread, so it decodes, puts a message
 * into a mailbox, and returns.
 */
public final class SocketSession implements SocketListener {
    private static final Logger LOG = LoggerFactory.getLogger(SocketSession.class);
    private static final String UNMATCHED = "unmatched topic";

    private final Surroundings surroundings;
    private final Join join;
    private final @Nullable Session session;
    private final LiveContext context;
    private final String csrfToken;
    private final Consumer<SocketSession> onClose;
    /** By topic. Replaced by the transport's thread alone: a page is one view, mostly, and a small map costs least. */
    private volatile Map<String, Joined> views = Map.of();

    private ViewObserver observer = ViewObserver.NONE;
    private volatile @Nullable Socket socket;
    private volatile boolean stopped;

    /** The topic of the view that has sent the browser elsewhere last. */
    private volatile @Nullable String redirected;

    private record Joined(
            Address address, ConnectedView view, @Nullable Joined parent) {}

    /**
     * A socket that is about to open.
     *
     * @param session the visitor's; null if the socket did not prove that it belongs to one, and then every join is answered “stale”
     * @param csrfToken by which it did; forms and links of the page send it along
     * @param context for whom the views work
     * @param onClose is told when it has closed
     */
    public SocketSession(
            Surroundings surroundings,
            @Nullable Session session,
            String csrfToken,
            LiveContext context,
            Consumer<SocketSession> onClose) {
        this.csrfToken = csrfToken;
        this.surroundings = surroundings;
        this.join = new Join(surroundings, this::isJoined, topic -> topic.equals(redirected));
        this.session = session;
        this.context = context;
        this.onClose = onClose;
    }

    /** Tells an observer of what happens to the views. To be called before the socket opens. */
    public void observe(ViewObserver newObserver) {
        observer = newObserver;
    }

    /**
     * Lets a visitor into the view of a topic, after the messages that it has been sent before.
     *
     * @return false if there is no such view, it has ended, or too many messages wait; true is no promise, because the view may end before
     */
    public boolean visit(String topic, ViewVisitor visitor) {
        Joined joined = views.get(topic);
        return joined != null && joined.view.send(new ViewMessage.Visit(visitor));
    }

    /**
     * Sends a message to the view of a topic, as whoever has a reference to it does.
     *
     * @return false if there is no such view, it has ended, or too many messages wait
     */
    public boolean send(String topic, Object message) {
        Joined joined = views.get(topic);
        return joined != null && joined.view.tell(message);
    }

    @Override
    public void opened(Socket newSocket) {
        socket = newSocket;
        if (stopped) { // between the handshake and now
            closeForRestart(newSocket);
        }
    }

    @Override
    public void text(String frame) {
        try {
            handle(Incoming.parse(frame));
        } catch (MalformedJsonException | MalformedFrameException | ParamException e) {
            LOG.warn("a browser broke the protocol, its socket is closed: {}", e.getMessage());
            socket().close(Protocol.CLOSE_PROTOCOL_ERROR, "malformed frame");
        }
    }

    @Override
    public void binary(byte[] frame) {
        LOG.warn("a browser sent a binary frame, but nothing here takes uploads; its socket is closed");
        socket().close(Protocol.CLOSE_PROTOCOL_ERROR, "unexpected binary frame");
    }

    @Override
    public void writable() {
        views.values().forEach(joined -> joined.view.send(new ViewMessage.Writable()));
    }

    @Override
    public void closed() {
        views.values().forEach(joined -> joined.view.askToEnd(EndReason.DISCONNECTED, null));
        views = Map.of();
        onClose.accept(this);
    }

    /** Ends all views and closes the socket, so that the browser connects again elsewhere. */
    public void shutdown() {
        views.values().forEach(joined -> joined.view.askToEnd(EndReason.SHUTDOWN, null));
        stopped = true;
        Socket open = socket;
        if (open != null) {
            closeForRestart(open);
        }
    }

    private static void closeForRestart(Socket open) {
        open.close(Protocol.CLOSE_RESTART, "the server stops");
    }

    private void handle(Incoming message) {
        if (message.topic().equals(Protocol.HEARTBEAT_TOPIC)) {
            socket().send(Message.ok(new Address(null, message.topic()), message.ref(), Map.of()));
            return;
        }
        switch (message.event()) {
            case Protocol.JOIN -> join(message);
            case Protocol.LEAVE -> leave(message);
            default -> forward(message);
        }
    }

    private void join(Incoming message) {
        Address address = new Address(message.joinRef(), message.topic());
        Joined older = views.get(message.topic());
        if (older != null) {
            remove(message.topic());
            older.view.askToEnd(EndReason.LEFT, null);
        }
        if (!message.topic().startsWith(Protocol.VIEW_TOPIC)) {
            refuse(address, message, UNMATCHED, "there is no such topic");
        } else if (isFull()) {
            refuse(address, message, "too many channels joined", "its socket has joined too many views");
        } else {
            switch (join.decide(message, session)) {
                case Join.Decision.Refused(String reason, String why) -> refuse(address, message, reason, why);
                case Join.Decision.Accepted(Join.Request request) -> accept(address, request);
            }
        }
    }

    private boolean isFull() {
        views.forEach((topic, joined) -> {
            if (joined.view.hasEnded()) {
                remove(topic);
            }
        });
        return views.size() >= surroundings.app().limits().joinsPerSocket();
    }

    private void accept(Address address, Join.Request request) {
        String name = request.view()
                .substring(
                        Math.max(request.view().lastIndexOf('.'), request.view().lastIndexOf('$')) + 1);
        Joined parent = request.parent() == null ? null : views.get(request.parent());
        ConnectedView view = new ConnectedView(
                surroundings,
                new Channel(address, socket()),
                name,
                context,
                csrfToken,
                parent == null ? null : parent.view::tell,
                new Family(address, observer));
        if (address.topic().equals(redirected)) {
            redirected = null; // the next page stands in the same container
        }
        put(address.topic(), new Joined(address, view, parent));
        view.send(new ViewMessage.Joined(request));
        if (parent != null && parent.view.hasEnded()) { // since its join was accepted
            view.askToEnd(EndReason.LEFT, null);
        }
    }

    private void put(String topic, Joined joined) {
        Map<String, Joined> more = new HashMap<>(views);
        more.put(topic, joined);
        views = Map.copyOf(more);
    }

    private void remove(String topic) {
        Map<String, Joined> fewer = new HashMap<>(views);
        fewer.remove(topic);
        views = Map.copyOf(fewer);
    }

    private boolean isJoined(String topic) {
        Joined joined = views.get(topic);
        return joined != null && !joined.view.hasEnded();
    }

    /** A view that ends takes those within it along, and one that has left the page may come back as a new one. */
    private final class Family implements ViewObserver {
        private final Address address;
        private final ViewObserver others;

        /** @param address of the view: one that is joined again has another, and views of its own within it */
        Family(Address address, ViewObserver others) {
            this.address = address;
            this.others = others;
        }

        @Override
        public void refused(String topic, String during, Throwable problem) {
            others.refused(topic, during, problem);
        }

        @Override
        public void crashed(String topic, String during, Throwable problem) {
            others.crashed(topic, during, problem);
        }

        @Override
        public void redirected(String topic) {
            redirected = topic;
        }

        @Override
        public void ended(String topic, EndReason reason) {
            views.values().stream()
                    .filter(joined -> joined.parent != null && joined.parent.address == address)
                    .forEach(joined -> joined.view.askToEnd(reason, null));
            others.ended(topic, reason);
        }
    }

    private void refuse(Address address, Incoming message, String reason, String why) {
        LOG.info("a join was refused as '{}': {}", reason, why);
        socket().send(Message.error(address, message.ref(), reason));
    }

    private void leave(Incoming message) {
        Joined joined = views.get(message.topic());
        if (joined == null || !isCurrent(message, joined)) {
            socket().send(Message.ok(new Address(message.joinRef(), message.topic()), message.ref(), Map.of()));
            return;
        }
        remove(message.topic());
        joined.view.askToEnd(EndReason.LEFT, message.ref());
        if (joined.parent != null) {
            joined.parent.view.send(
                    new ViewMessage.NestedLeft(message.topic().substring(Protocol.VIEW_TOPIC.length())));
        }
    }

    private void forward(Incoming message) {
        Joined joined = views.get(message.topic());
        if (joined == null) {
            socket().send(Message.error(new Address(message.joinRef(), message.topic()), message.ref(), UNMATCHED));
            return;
        }
        if (!isCurrent(message, joined) || joined.view.send(new ViewMessage.FromBrowser(message))) {
            return;
        }
        if (joined.view.hasEnded()) {
            socket().send(Message.error(joined.address, message.ref(), UNMATCHED));
        } else {
            LOG.warn("a browser sent more than a view can handle, its socket is closed ({})", message.topic());
            socket().close(Protocol.CLOSE_POLICY, "too many messages");
        }
    }

    /** Messages of an older join of the same topic are dropped silently (protocol 4). */
    private static boolean isCurrent(Incoming message, Joined joined) {
        return message.joinRef() == null || message.joinRef().equals(joined.address.joinRef());
    }

    private Socket socket() {
        return Objects.requireNonNull(socket, "opened(...) is called first");
    }
}
