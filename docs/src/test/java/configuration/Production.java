package configuration;

import counter.CounterLive;
import dev.liveview.netty.LiveServer;
import dev.liveview.netty.ServerOptions;
import dev.liveview.router.LiveApp;
import dev.liveview.router.Routes;
import java.nio.file.Path;
import java.time.Duration;

/** An application as it may stand behind a proxy, and one that stands in front. */
public final class Production {
    private Production() {}

    // sample: app
    static LiveApp app(String secret) {
        return LiveApp.of(Production::routes)
                .secret(secret)
                .origins("https://example.com", "https://*.example.com")
                .pageAge(Duration.ofDays(1))
                .limits(limits -> limits.joinsPerSocket(20).messagesPerView(1_000));
    }
    // end: app

    static Routes routes(Routes routes) {
        return routes.live("/", CounterLive::new);
    }

    // sample: server
    static LiveServer behindAProxy(LiveApp app) {
        return LiveServer.start(
                app, options -> options.port(8080).trustForwarded(true).stopTimeout(Duration.ofSeconds(30)));
    }

    static ServerOptions inFront(ServerOptions options) {
        return options.host("0.0.0.0").port(443).tls(Path.of("cert.pem"), Path.of("key.pem"));
    }
    // end: server
}
