package dev.liveview.benchmarks.floor;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;

/** The server. With the transport that ours uses on Linux, and one hop to a virtual thread for each page and each message, as ours has. */
public final class FloorServer {
    private static final int MAX_REQUEST = 65_536;

    private FloorServer() {}

    /** Serves the recorded twin pages on a port of this machine until the process ends. */
    public static void serve(int port) throws InterruptedException {
        Recording recording = Recording.make();
        WebSocketServerProtocolConfig sockets = WebSocketServerProtocolConfig.newBuilder()
                .websocketPath("/live/websocket")
                .checkStartsWith(true)
                .decoderConfig(WebSocketDecoderConfig.newBuilder()
                        .withUTF8Validator(false)
                        .build())
                .build();
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(EpollIoHandler.newFactory());
        Channel listening = new ServerBootstrap()
                .group(loops)
                .channel(EpollServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(
                                        new HttpServerCodec(),
                                        new HttpObjectAggregator(MAX_REQUEST),
                                        new WebSocketServerProtocolHandler(sockets),
                                        new RecordedAnswers(recording));
                    }
                })
                .bind("localhost", port)
                .sync()
                .channel();
        listening.closeFuture().sync();
    }
}
