package dev.liveview.netty;

import dev.liveview.kit.TransportKit;
import dev.liveview.transport.LiveEndpoint;

/** The server on Java's own network calls. */
class NioTransportTest extends TransportKit {
    @Override
    protected Running start(LiveEndpoint endpoint) {
        return RunningServer.of(LiveServer.start(
                endpoint, options -> options.port(0).nativeTransport(false).eventLoops(1)));
    }
}
