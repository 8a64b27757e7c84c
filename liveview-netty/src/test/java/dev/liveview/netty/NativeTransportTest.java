package dev.liveview.netty;

import dev.liveview.kit.TransportKit;
import dev.liveview.transport.LiveEndpoint;

/** The server on the operating system's own network calls, where there is a library for them. */
class NativeTransportTest extends TransportKit {
    @Override
    protected Running start(LiveEndpoint endpoint) {
        return RunningServer.of(LiveServer.start(endpoint, options -> options.port(0)));
    }
}
