package dev.liveview.netty.http;

import dev.liveview.http.Headers;
import dev.liveview.http.Request;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.ssl.SslHandler;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A complete request, and what the answer's first bytes depend on. <i>Immutable.</i>
 *
 * @param request as the application sees it
 * @param keepsAlive whether the browser wants to go on using the connection
 */
record Incoming(Request request, boolean keepsAlive) {
    /** The request that came over this connection. */
    static Incoming of(HttpRequest head, byte[] body, Channel channel, boolean trustsForwarded) {
        RequestTarget target = RequestTarget.parse(head.uri()).orElseThrow();
        List<Map.Entry<String, String>> fields = head.headers().entries();
        if (target.host() != null) {
            replaceHost(fields, target.host());
        }
        Request.Peer peer =
                new Request.Peer(channel.pipeline().get(SslHandler.class) != null, address(channel.remoteAddress()));
        if (trustsForwarded) {
            forwarded(head, "x-forwarded-host").ifPresent(host -> replaceHost(fields, host));
            peer = new Request.Peer(
                    forwarded(head, "x-forwarded-proto")
                            .map(scheme -> scheme.equalsIgnoreCase("https"))
                            .orElse(peer.secure()),
                    forwarded(head, "x-forwarded-for").orElse(peer.address()));
        }
        Request request = Request.of(
                head.method().name().toUpperCase(Locale.ROOT), target.path(), Headers.from(fields), body, peer);
        return new Incoming(request, HttpUtil.isKeepAlive(head));
    }

    // a chain of proxies lists values from the browser's end
    private static Optional<String> forwarded(HttpRequest head, String name) {
        String values = head.headers().get(name);
        return Optional.ofNullable(values)
                .map(list -> list.split(",", 2)[0].strip())
                .filter(value -> !value.isEmpty());
    }

    private static void replaceHost(List<Map.Entry<String, String>> fields, String host) {
        fields.removeIf(field -> field.getKey().equalsIgnoreCase("host"));
        fields.add(Map.entry("host", host));
    }

    private static String address(SocketAddress address) {
        return address instanceof InetSocketAddress internet ? internet.getHostString() : address.toString();
    }
}
