package dev.liveview.examples.browser;

import dev.liveview.netty.LiveServer;
import dev.liveview.router.LiveApp;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** An application on a real server, or rather on one for each client; started when first asked for. */
final class Site implements AutoCloseable {
    private final LiveApp app;
    private final Map<ClientUnderTest, LiveServer> servers = new EnumMap<>(ClientUnderTest.class);

    private Site(LiveApp app) {
        this.app = app;
    }

    static Site of(Supplier<LiveApp> app) {
        return new Site(app.get());
    }

    /** The address of the site's pages with this client, without a slash at the end. */
    String url(ClientUnderTest client) {
        return servers.computeIfAbsent(client, first -> start(first, 0)).url();
    }

    /** Stops the server, runs something, and starts another server on the same port. */
    void interrupt(ClientUnderTest client, Runnable meanwhile) {
        LiveServer server = servers.remove(client);
        int port = server.port();
        server.stop();
        meanwhile.run();
        servers.put(client, start(client, port));
    }

    private LiveServer start(ClientUnderTest client, int port) {
        return LiveServer.start(client.serve(app), options -> options.port(port));
    }

    @Override
    public void close() {
        servers.values().forEach(LiveServer::stop);
    }
}
