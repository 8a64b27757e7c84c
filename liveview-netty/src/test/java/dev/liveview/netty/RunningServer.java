package dev.liveview.netty;

import dev.liveview.kit.TransportKit;

/** A server as the kit sees it. */
record RunningServer(LiveServer server) implements TransportKit.Running {
    static RunningServer of(LiveServer server) {
        return new RunningServer(server);
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public void stop() {
        server.stop();
    }
}
