package dev.liveview.netty;

import dev.liveview.netty.http.Connections;
import dev.liveview.netty.http.HttpConnection;
import dev.liveview.netty.websocket.Upgrade;
import dev.liveview.router.LiveApp;
import dev.liveview.transport.LiveEndpoint;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLogger;

/**
 * A running server of one application.
 *
 * <pre>{@code
 * public static void main(String[] args) {
 *     LiveServer.start(LiveApp.of(routes -> routes.live("/", CounterLive::new)));
 * }
 * }</pre>
 *
 * <p>It serves until {@link #stop} is called or the process is asked to end (Ctrl-C, SIGTERM), and keeps the process alive that long.
 * <i>Safe to call from any thread.</i>
 */
public final class LiveServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveServer.class);

    private final LiveEndpoint endpoint;
    private final ServerOptions options;
    private final Connections connections;
    private final EventLoopGroup loops;
    private final Channel listening;
    private final Thread shutdownHook = new Thread(this::stop, "liveview-stop");
    private final AtomicBoolean isStopping = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);

    private LiveServer(
            LiveEndpoint endpoint,
            ServerOptions options,
            Connections connections,
            EventLoopGroup loops,
            Channel listening) {
        this.endpoint = endpoint;
        this.options = options;
        this.connections = connections;
        this.loops = loops;
        this.listening = listening;
    }

    /**
     * Starts serving an application on {@code http://localhost:8080}, for this machine only.
     *
     * @throws dev.liveview.error.LiveViewException if the port is taken
     */
    public static LiveServer start(LiveApp app) {
        return start(app, options -> options);
    }

    /**
     * Starts serving an application: {@code LiveServer.start(app, options -> options.port(4000))}.
     *
     * @throws dev.liveview.error.LiveViewException if the port is taken, the host is not known, or the files for TLS cannot be used
     */
    public static LiveServer start(LiveApp app, UnaryOperator<ServerOptions> changes) {
        return start(LiveEndpoint.of(app), changes);
    }

    /**
     * Starts serving what is not a {@link LiveApp}, or one whose endpoint was made otherwise. Stopping the server closes the endpoint.
     *
     * @throws dev.liveview.error.LiveViewException if the port is taken, the host is not known, or the files for TLS cannot be used
     */
    public static LiveServer start(LiveEndpoint endpoint, UnaryOperator<ServerOptions> changes) {
        LeakDetection.offUnlessAskedFor();
        ServerOptions options = changes.apply(ServerOptions.DEFAULTS);
        SslContext tls = tls(options.address().tls());
        IoTransport transport = IoTransport.choose(options.loops().nativeAllowed());
        Connections connections = new Connections(options.serving().maxConnections());
        HttpConnection.Settings settings = new HttpConnection.Settings(
                options.http(),
                tls,
                options.serving().trustsForwarded(),
                options.serving().compresses());
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(
                options.loops().count(), new DefaultThreadFactory("liveview-netty"), transport.ioHandlers());
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(loops)
                .channel(transport.serverChannel())
                .option(ChannelOption.SO_BACKLOG, 1024)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childHandler(new HttpConnection(endpoint, settings, new Upgrade(options.socket()), connections));
        LiveServer server =
                new LiveServer(endpoint, options, connections, loops, listen(bootstrap, loops, options.address()));
        Runtime.getRuntime().addShutdownHook(server.shutdownHook);
        server.announce(transport);
        return server;
    }

    private static @Nullable SslContext tls(ServerOptions.@Nullable TlsFiles files) {
        if (files == null) {
            return null;
        }
        try {
            return SslContextBuilder.forServer(
                            files.certificate().toFile(), files.privateKey().toFile())
                    .build();
        } catch (SSLException | IllegalArgumentException e) {
            throw StartFailure.tls(files, e);
        }
    }

    private static Channel listen(ServerBootstrap bootstrap, EventLoopGroup loops, ServerOptions.Address address) {
        ChannelFuture bound = bootstrap
                .bind(new InetSocketAddress(address.host(), address.port()))
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
            throw StartFailure.listening(address, bound.cause());
        }
        return bound.channel();
    }

    private void announce(IoTransport transport) {
        boolean isLocal =
                ((InetSocketAddress) listening.localAddress()).getAddress().isLoopbackAddress();
        String reach = isLocal
                ? "for this machine only; options.host(\"0.0.0.0\") opens it to the network"
                : "for the network";
        String message = "serving on " + url() + " (" + reach + ")";
        if (LOG instanceof NOPLogger) {
            // an application without a logger shall know its address too; Java's own logger writes to the console
            // unless told otherwise
            System.getLogger(LiveServer.class.getName()).log(System.Logger.Level.INFO, message);
        } else {
            LOG.info(message);
        }
        LOG.debug("transport {}, {}", transport, options);
    }

    /** The port it listens on; the one that was found if the options said 0. */
    public int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /** The address to open in a browser on this machine, such as {@code http://localhost:8080}. */
    public String url() {
        InetAddress address = ((InetSocketAddress) listening.localAddress()).getAddress();
        String host = address.isAnyLocalAddress() || address.isLoopbackAddress()
                ? "localhost"
                : options.address().host();
        String scheme = options.address().tls() == null ? "http" : "https";
        return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
    }

    /**
     * Stops: takes no more connections, closes the application's endpoint (sockets are told 1012, browsers come back when there is a server
     * again), lets answers in progress finish for as long as {@link ServerOptions#stopTimeout} says, and frees the port. Returns when that is
     * done; a second call waits for the first. Does not throw.
     */
    public void stop() {
        if (!isStopping.compareAndSet(false, true)) {
            await();
            return;
        }
        if (Thread.currentThread() != shutdownHook) {
            removeShutdownHook();
        }
        connections.refuseNew();
        listening.close().awaitUninterruptibly();
        try {
            endpoint.close();
        } catch (RuntimeException e) {
            LOG.error("{}: the application could not be closed", url(), e);
        }
        connections.closeIdle();
        connections.awaitClosed(options.serving().stopTimeout());
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
        stopped.countDown();
    }

    private void removeShutdownHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(shutdownHook);
        } catch (IllegalStateException e) {
            LOG.debug("the process is ending already", e);
        }
    }

    /** Waits until the server has stopped. Returns early if the waiting thread is interrupted, and leaves it interrupted. */
    public void await() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@linkplain #stop Stops}. */
    @Override
    public void close() {
        stop();
    }

    @Override
    public String toString() {
        return "LiveServer[" + url() + "]";
    }
}
