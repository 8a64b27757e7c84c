package dev.liveview.router;

import dev.liveview.Recovery;
import dev.liveview.async.TaskSupervisor;
import dev.liveview.context.TaskContext;
import dev.liveview.http.ContentSecurityPolicy;
import dev.liveview.http.Request;
import dev.liveview.token.RandomId;
import dev.liveview.token.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
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

    private final Settings settings;

    private LiveApp(Settings settings) {
        this.settings = settings;
    }

    /** What can be set; changed only while a copy is being made. */
    private static final class Settings implements Cloneable {
        private Routes routes = Routes.EMPTY;
        private @Nullable String secret;
        private @Nullable Boolean development;
        private List<String> origins = List.of();
        private Duration pageAge = Tokens.VIEW_AGE;
        private Limits limits = Limits.DEFAULT;
        private @Nullable TaskSupervisor supervisor;
        private List<TaskContext> taskContexts = List.of();
        private Recovery onError = Recovery.KEEP;
        private Function<? super Request, ContentSecurityPolicy> policies = request -> ContentSecurityPolicy.DEFAULT;
        private Function<? super Request, ? extends @Nullable Object> connection = request -> null;

        @Override
        public Settings clone() {
            try {
                return (Settings) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private LiveApp with(Consumer<Settings> change) {
        Settings copy = settings.clone();
        change.accept(copy);
        return new LiveApp(copy);
    }

    /** An application with these routes, for development: it has no secret yet. */
    public static LiveApp of(UnaryOperator<Routes> routes) {
        return new LiveApp(new Settings()).with(settings -> settings.routes = routes.apply(Routes.EMPTY));
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
        return with(settings -> settings.secret = newSecret);
    }

    /** Whether pages show exceptions with the line of the template. By default they do as long as there is no secret. */
    public LiveApp development(boolean isDevelopment) {
        return with(settings -> settings.development = isDevelopment);
    }

    /**
     * The origins whose pages may open sockets, such as {@code https://example.com} or {@code https://*.example.com}. By default only pages of the
     * host that is asked may.
     */
    public LiveApp origins(String... newOrigins) {
        return with(settings -> settings.origins = List.of(newOrigins));
    }

    /** How old a page may be and still be joined; 14 days by default. An older one is loaded again. */
    public LiveApp pageAge(Duration newAge) {
        return with(settings -> settings.pageAge = newAge);
    }

    /** Changes what one browser may ask for. */
    public LiveApp limits(UnaryOperator<Limits> change) {
        return with(settings -> settings.limits = change.apply(limits()));
    }

    /**
     * Runs the tasks of all views under this supervisor, unless a task names another. Whoever made it closes it. By default each server has one of
     * its own, without a bound, and closes it when it stops.
     */
    public LiveApp supervisor(TaskSupervisor newSupervisor) {
        return with(settings -> settings.supervisor = newSupervisor);
    }

    /** Carries these into every task, beside SLF4J's MDC, language and time zone; the first one is the outermost. */
    public LiveApp taskContexts(TaskContext... contexts) {
        return with(settings -> settings.taskContexts = List.of(contexts));
    }

    /**
     * What usually becomes of a view when an event or a message throws; by default {@link Recovery#KEEP}, the page stays as it was before. With
     * {@link Recovery#RESTART} views start over from mount. A view's own {@code onError} has the last word.
     */
    public LiveApp onError(Recovery usual) {
        return with(settings -> settings.onError = usual);
    }

    /**
     * What the browsers of live pages may load and run; {@link ContentSecurityPolicy#DEFAULT} by default. With null or an empty text the header field
     * is not sent. <code>'nonce-{nonce}'</code> stands for a number that each page has anew, see {@link dev.liveview.Page#nonce}.
     *
     * @throws IllegalArgumentException if browsers would pass over a part of it
     */
    public LiveApp contentSecurityPolicy(@Nullable String policy) {
        ContentSecurityPolicy same = ContentSecurityPolicy.of(policy);
        return contentSecurityPolicies(request -> same);
    }

    /** The same, chosen for each request of a live page; {@link ContentSecurityPolicy#NONE} sends none. */
    public LiveApp contentSecurityPolicies(Function<? super Request, ContentSecurityPolicy> choice) {
        return with(settings -> settings.policies = choice);
    }

    /**
     * What views may know of the request by which their page came, and later of the one that opened its socket; nothing by default. It is kept for as long
     * as the socket is open, so let it be small:
     *
     * <pre>{@code
     * record Visit(String address, String browser) {}
     *
     * app.connection(request -> new Visit(request.peer().address(), request.headers().first("user-agent").orElse("")))
     * }</pre>
     *
     * A view asks for it by its class: {@code connection(Visit.class)}. The function runs on the transport's thread and must not block.
     */
    public LiveApp connection(Function<? super Request, ? extends @Nullable Object> facts) {
        return with(settings -> settings.connection = facts);
    }

    /** With other routes: those that there are, and what this adds to them. A layout that was chosen holds for what is added, too. */
    public LiveApp routes(UnaryOperator<Routes> change) {
        return with(settings -> settings.routes = change.apply(settings.routes));
    }

    /** The routes. */
    public Routes routes() {
        return settings.routes;
    }

    /** Whether pages show exceptions. */
    public boolean isDevelopment() {
        return settings.development == null ? settings.secret == null : settings.development;
    }

    /** The origins whose pages may open sockets; empty for the asked host's own. */
    public List<String> origins() {
        return settings.origins;
    }

    /** How old a page may be and still be joined. */
    public Duration pageAge() {
        return settings.pageAge;
    }

    /** What one browser may ask for. */
    public Limits limits() {
        return settings.limits;
    }

    /** What runs the tasks; null for one supervisor per server. */
    public @Nullable TaskSupervisor supervisor() {
        return settings.supervisor;
    }

    /** What is carried into tasks. */
    public List<TaskContext> taskContexts() {
        return settings.taskContexts;
    }

    /** What usually becomes of a view when an event or a message throws. */
    public Recovery onError() {
        return settings.onError;
    }

    /** What chooses the policy of a live page. */
    public Function<? super Request, ContentSecurityPolicy> contentSecurityPolicies() {
        return settings.policies;
    }

    /** What is kept of requests. */
    public Function<? super Request, ? extends @Nullable Object> connection() {
        return settings.connection;
    }

    /** The secret, or a new random one, with a warning. */
    public String secretOrRandom() {
        if (settings.secret != null) {
            return settings.secret;
        }
        LOG.warn(
                "no secret is set: using a random one, so sessions and open pages end with this process; set LiveApp.secret(...) in production");
        return RandomId.of(SHORTEST_SECRET);
    }
}
