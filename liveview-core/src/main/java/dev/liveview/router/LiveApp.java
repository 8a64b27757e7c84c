package dev.liveview.router;

import dev.liveview.token.RandomId;
import dev.liveview.token.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An application: what there is to serve, the secret that signs what browsers carry, and limits. A server serves it.
 *
 * <pre>{@code
 * LiveApp app = LiveApp.of(routes -> routes.live("/", HomeLive::new))
 *         .secret(System.getenv("LIVEVIEW_SECRET"));
 * LiveServer.start(app);
 * }</pre>
 *
 * <i>Immutable</i>; each method gives a copy.
 */
public final class LiveApp {
    private static final Logger LOG = LoggerFactory.getLogger(LiveApp.class);
    private static final int SHORTEST_SECRET = 32;

    private final Routes routes;
    private final @Nullable String secret;
    private final @Nullable Boolean development;
    private final List<String> origins;
    private final Duration pageAge;
    private final Limits limits;

    private LiveApp(
            Routes routes,
            @Nullable String secret,
            @Nullable Boolean development,
            List<String> origins,
            Duration pageAge,
            Limits limits) {
        this.routes = routes;
        this.secret = secret;
        this.development = development;
        this.origins = origins;
        this.pageAge = pageAge;
        this.limits = limits;
    }

    /** An application with these routes, for development: it has no secret yet. */
    public static LiveApp of(UnaryOperator<Routes> routes) {
        return new LiveApp(routes.apply(Routes.EMPTY), null, null, List.of(), Tokens.VIEW_AGE, Limits.DEFAULT);
    }

    /**
     * Signs sessions and pages with this secret, which all servers of the application must share and keep. With null, as an unset variable of the
     * environment gives it, the application stays in development: a random secret, which a restart forgets.
     *
     * @throws IllegalArgumentException if it is shorter than 32 characters
     */
    public LiveApp secret(@Nullable String newSecret) {
        if (newSecret != null && newSecret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("the secret has " + newSecret.length()
                    + " characters; it needs at least " + SHORTEST_SECRET + " that nobody can guess");
        }
        return new LiveApp(routes, newSecret, development, origins, pageAge, limits);
    }

    /** Whether pages show exceptions with the line of the template. By default they do as long as there is no secret. */
    public LiveApp development(boolean isDevelopment) {
        return new LiveApp(routes, secret, isDevelopment, origins, pageAge, limits);
    }

    /**
     * The origins whose pages may open sockets, such as {@code https://example.com} or {@code https://*.example.com}. By default only pages of the
     * host that is asked may.
     */
    public LiveApp origins(String... newOrigins) {
        return new LiveApp(routes, secret, development, List.of(newOrigins), pageAge, limits);
    }

    /** How old a page may be and still be joined; 14 days by default. An older one is loaded again. */
    public LiveApp pageAge(Duration newAge) {
        return new LiveApp(routes, secret, development, origins, newAge, limits);
    }

    /** Changes what one browser may ask for. */
    public LiveApp limits(UnaryOperator<Limits> change) {
        return new LiveApp(routes, secret, development, origins, pageAge, change.apply(limits));
    }

    /** The routes. */
    public Routes routes() {
        return routes;
    }

    /** Whether pages show exceptions. */
    public boolean isDevelopment() {
        return development == null ? secret == null : development;
    }

    /** The origins whose pages may open sockets; empty for the asked host's own. */
    public List<String> origins() {
        return origins;
    }

    /** How old a page may be and still be joined. */
    public Duration pageAge() {
        return pageAge;
    }

    /** What one browser may ask for. */
    public Limits limits() {
        return limits;
    }

    /** The secret, or a new random one, with a warning. */
    public String secretOrRandom() {
        if (secret != null) {
            return secret;
        }
        LOG.warn(
                "no secret is set: using a random one, so sessions and open pages end with this process; set LiveApp.secret(...) in production");
        return RandomId.of(SHORTEST_SECRET);
    }
}
