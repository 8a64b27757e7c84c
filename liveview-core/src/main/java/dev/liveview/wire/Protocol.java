package dev.liveview.wire;

/** Names of the protocol that stand in more than one place. */
public final class Protocol {
    /** The pseudo-topic of heartbeats (protocol 3.3). */
    public static final String HEARTBEAT_TOPIC = "phoenix";

    /** The event of a heartbeat. */
    public static final String HEARTBEAT = "heartbeat";

    /** Asks to join a topic. */
    public static final String JOIN = "phx_join";

    /** Says that the browser leaves a topic. */
    public static final String LEAVE = "phx_leave";

    /** What the topic of a view begins with; its DOM id follows. */
    public static final String VIEW_TOPIC = "lv:";

    /** The version of the serializer that is spoken (protocol 3.1). */
    public static final String SERIALIZER_MAJOR = "2.0.";

    /** What the join reply calls the server's version: the client of the reference warns on any other. */
    public static final String VERSION = "1.2.12";

    /** Normal end of a socket. */
    public static final int CLOSE_NORMAL = 1000;

    /** The other side broke the protocol. */
    public static final int CLOSE_PROTOCOL_ERROR = 1002;

    /** More was asked for than one socket may have. */
    public static final int CLOSE_POLICY = 1008;

    /** The server stops and another will take over: the client reconnects. */
    public static final int CLOSE_RESTART = 1012;

    /** The other side does not read what is sent: the client reconnects. */
    public static final int CLOSE_TRY_AGAIN = 1013;

    private Protocol() {}
}
