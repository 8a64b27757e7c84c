import org.jspecify.annotations.NullMarked;

/** The server for live views: HTTP and WebSocket on Netty. */
@NullMarked
module dev.liveview.netty {
    requires transitive dev.liveview.core;
    requires io.netty.buffer;
    requires io.netty.codec;
    requires io.netty.codec.http;
    requires io.netty.common;
    requires io.netty.handler;
    requires io.netty.transport;
    requires io.netty.transport.classes.epoll;
    requires io.netty.transport.classes.kqueue;
    requires org.jspecify;
    requires org.slf4j;

    exports dev.liveview.netty;
}
