package dev.liveview.netty;

import dev.liveview.netty.http.HttpLimits;
import dev.liveview.netty.websocket.SocketLimits;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link LiveServer} serves. Each method returns options with one thing changed:
 *
 * <pre>{@code
 * LiveServer.start(app, options -> options.host("0.0.0.0").port(443).tls(Path.of("cert.pem"), Path.of("key.pem")));
 * }</pre>
 *
 * <i>Immutable.</i>
 */
public final class ServerOptions {
    /** What holds unless a method says otherwise. */
    public static final ServerOptions DEFAULTS = new ServerOptions(
            new Address("localhost", 8080, null),
            new Serving(false, true, 20_000, Duration.ofSeconds(10)),
            new Loops(true, Runtime.getRuntime().availableProcessors()),
            HttpLimits.defaults(),
            SocketLimits.defaults());

    private final Address address;
    private final Serving serving;
    private final Loops loops;
    private final HttpLimits http;
    private final SocketLimits socket;

    /** Where the server listens. */
    record Address(String host, int port, @Nullable TlsFiles tls) {}

    /** The files of a certificate and its key. */
    record TlsFiles(Path certificate, Path privateKey) {}

    /** What concerns all connections. */
    record Serving(boolean trustsForwarded, boolean compresses, int maxConnections, Duration stopTimeout) {}

    /** Who moves the bytes. */
    record Loops(boolean nativeAllowed, int count) {}

    private ServerOptions(Address address, Serving serving, Loops loops, HttpLimits http, SocketLimits socket) {
        this.address = address;
        this.serving = serving;
        this.loops = loops;
        this.http = http;
        this.socket = socket;
    }

    /**
     * The port to listen on; 0 for any that is free. Default: 8080.
     *
     * @throws IllegalArgumentException if it is not between 0 and 65535
     */
    public ServerOptions port(int port) {
        require(port >= 0 && port <= 65535, "port must be between 0 and 65535, not " + port);
        return with(new Address(address.host, port, address.tls));
    }

    /**
     * The name or address of the network interface to listen on. Default: {@code localhost}, which only this machine can reach;
     * {@code 0.0.0.0} opens the server to the network.
     */
    public ServerOptions host(String host) {
        return with(new Address(host, address.port, address.tls));
    }

    /**
     * Serves HTTPS. Default: plain HTTP.
     *
     * @param certificate a file with the chain of certificates, as PEM
     * @param privateKey a file with the key, as PEM (PKCS#8), without a password
     */
    public ServerOptions tls(Path certificate, Path privateKey) {
        return with(new Address(address.host, address.port, new TlsFiles(certificate, privateKey)));
    }

    /**
     * Whether {@code X-Forwarded-Proto}, {@code X-Forwarded-Host} and {@code X-Forwarded-For} are believed: only behind a proxy that
     * overwrites what browsers send there. Default: false.
     */
    public ServerOptions trustForwarded(boolean trustForwarded) {
        return with(new Serving(trustForwarded, serving.compresses, serving.maxConnections, serving.stopTimeout));
    }

    /**
     * Whether text of 1 KiB and more goes out as gzip to browsers that take it; frames of sockets never do. What is compressed already, such as the
     * scripts of the client, goes out as it is. Default: true.
     */
    public ServerOptions gzip(boolean gzip) {
        return with(new Serving(serving.trustsForwarded, gzip, serving.maxConnections, serving.stopTimeout));
    }

    /**
     * The most open connections, sockets included. One more is answered 503 (with TLS: closed), and that this happens is logged once.
     * Default: 20,000.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ServerOptions maxConnections(int maxConnections) {
        requirePositive("maxConnections", maxConnections);
        return with(new Serving(serving.trustsForwarded, serving.compresses, maxConnections, serving.stopTimeout));
    }

    /**
     * How long {@link LiveServer#stop} waits for answers in progress and for browsers to confirm that their sockets close. Default: 10 s.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ServerOptions stopTimeout(Duration stopTimeout) {
        requirePositive("stopTimeout", stopTimeout);
        return with(new Serving(serving.trustsForwarded, serving.compresses, serving.maxConnections, stopTimeout));
    }

    /** Whether the operating system's own network calls are used where Netty has a library for them (Linux, macOS). Default: true. */
    public ServerOptions nativeTransport(boolean nativeTransport) {
        return with(new Loops(nativeTransport, loops.count));
    }

    /**
     * How many threads move bytes; none of them runs the application's code. Default: one for each processor.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ServerOptions eventLoops(int count) {
        requirePositive("eventLoops", count);
        return with(new Loops(loops.nativeAllowed, count));
    }

    /**
     * The longest first line of a request, which holds the URL, in bytes. A longer one is answered 414 and the connection closes. Default: 8 KiB.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ServerOptions maxRequestLine(int bytes) {
        requirePositive("maxRequestLine", bytes);
        return with(
                new HttpLimits(bytes, http.maxHeaders(), http.maxBody(), http.requestTimeout(), http.idleTimeout()));
    }

    /**
     * All header fields of a request together, in bytes. More is answered 431 and the connection closes. Default: 16 KiB.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ServerOptions maxHeaders(int bytes) {
        requirePositive("maxHeaders", bytes);
        return with(new HttpLimits(
                http.maxRequestLine(), bytes, http.maxBody(), http.requestTimeout(), http.idleTimeout()));
    }

    /**
     * The longest body of a request, in bytes. A longer one is answered 413 and the connection closes. Default: 1 MiB.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ServerOptions maxBody(int bytes) {
        requirePositive("maxBody", bytes);
        return with(new HttpLimits(
                http.maxRequestLine(), http.maxHeaders(), bytes, http.requestTimeout(), http.idleTimeout()));
    }

    /**
     * How long a request may take to arrive, from its first byte to its last. A slower one is answered 408 and the connection closes.
     * Default: 30 s.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ServerOptions requestTimeout(Duration timeout) {
        requirePositive("requestTimeout", timeout);
        return with(
                new HttpLimits(http.maxRequestLine(), http.maxHeaders(), http.maxBody(), timeout, http.idleTimeout()));
    }

    /**
     * How long a connection is kept open without a request, and how long a browser may take none of an answer's bytes. Default: 60 s.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ServerOptions idleTimeout(Duration timeout) {
        requirePositive("idleTimeout", timeout);
        return with(new HttpLimits(
                http.maxRequestLine(), http.maxHeaders(), http.maxBody(), http.requestTimeout(), timeout));
    }

    /**
     * How long a socket may be silent; the script sends a heartbeat every 30 s. A socket that is silent for longer is closed with 1001.
     * Default: 60 s.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ServerOptions socketTimeout(Duration timeout) {
        requirePositive("socketTimeout", timeout);
        return with(new SocketLimits(
                socket.maxMessage(), timeout, socket.lowWater(), socket.highWater(), socket.maxUnread()));
    }

    /**
     * The longest message of a socket, in bytes, in one frame or in many. A longer one closes the socket with 1009. Default: 1 MiB.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ServerOptions maxMessage(int bytes) {
        requirePositive("maxMessage", bytes);
        return with(new SocketLimits(
                bytes, socket.idleTimeout(), socket.lowWater(), socket.highWater(), socket.maxUnread()));
    }

    /**
     * When a socket counts as writable: while more than {@code high} bytes wait in the server, a view renders nothing; when fewer than
     * {@code low} wait, it goes on. Default: 32 KiB and 64 KiB.
     *
     * @throws IllegalArgumentException if they are not positive or low is above high
     */
    public ServerOptions waterMarks(int low, int high) {
        requirePositive("waterMarks", low);
        require(low <= high, "waterMarks: low must not be above high, but " + low + " is above " + high);
        return with(new SocketLimits(socket.maxMessage(), socket.idleTimeout(), low, high, socket.maxUnread()));
    }

    /**
     * How many bytes may wait for a browser that does not read. With more, the connection is cut, without a close code, which would wait behind
     * them; and that is logged. Default: 4 MiB.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ServerOptions maxUnread(int bytes) {
        requirePositive("maxUnread", bytes);
        return with(new SocketLimits(
                socket.maxMessage(), socket.idleTimeout(), socket.lowWater(), socket.highWater(), bytes));
    }

    Address address() {
        return address;
    }

    Serving serving() {
        return serving;
    }

    Loops loops() {
        return loops;
    }

    HttpLimits http() {
        return http;
    }

    SocketLimits socket() {
        return socket;
    }

    private ServerOptions with(Address newAddress) {
        return new ServerOptions(newAddress, serving, loops, http, socket);
    }

    private ServerOptions with(Serving newServing) {
        return new ServerOptions(address, newServing, loops, http, socket);
    }

    private ServerOptions with(Loops newLoops) {
        return new ServerOptions(address, serving, newLoops, http, socket);
    }

    private ServerOptions with(HttpLimits newHttp) {
        return new ServerOptions(address, serving, loops, newHttp, socket);
    }

    private ServerOptions with(SocketLimits newSocket) {
        return new ServerOptions(address, serving, loops, http, newSocket);
    }

    private static void requirePositive(String option, int value) {
        require(value > 0, option + " must be positive, not " + value);
    }

    private static void requirePositive(String option, Duration value) {
        require(value.isPositive(), option + " must be positive, not " + value);
    }

    private static void require(boolean isRight, String message) {
        if (!isRight) {
            throw new IllegalArgumentException(message);
        }
    }

    @Override
    public String toString() {
        return "ServerOptions[" + address + ", " + serving + ", " + loops + ", " + http + ", " + socket + "]";
    }
}
