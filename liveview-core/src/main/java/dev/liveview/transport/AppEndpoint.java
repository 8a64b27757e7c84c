package dev.liveview.transport;

import dev.liveview.Session;
import dev.liveview.async.TaskSupervisor;
import dev.liveview.channel.SocketSession;
import dev.liveview.channel.Surroundings;
import dev.liveview.context.LiveContext;
import dev.liveview.http.Request;
import dev.liveview.http.Response;
import dev.liveview.page.ClientScript;
import dev.liveview.page.ErrorPage;
import dev.liveview.page.PageRenderer;
import dev.liveview.params.ParamException;
import dev.liveview.params.Params;
import dev.liveview.router.LiveApp;
import dev.liveview.router.Route;
import dev.liveview.router.Routes;
import dev.liveview.router.TrackedFiles;
import dev.liveview.stateful.NestedViews;
import dev.liveview.template.TemplateFiles;
import dev.liveview.template.Templates;
import dev.liveview.token.Tokens;
import dev.liveview.wire.Protocol;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves an application: the road of a request, and the door to the socket. <i>Safe to call from any thread.</i> */
final class AppEndpoint implements LiveEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(AppEndpoint.class);
    private static final String SOCKET_PATH = "/live/websocket";
    private static final Set<String> FORM_METHODS = Set.of("PUT", "DELETE", "PATCH");
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private final LiveApp app;
    private final Routes routes;
    private final Tokens tokens;
    private final SessionCookie sessionCookie;
    private final FlashCookie flashCookie;
    private final Origins origins;
    private final PageRenderer pages;
    private final Surroundings surroundings;
    private final @Nullable TaskSupervisor ownSupervisor;
    private final Set<SocketSession> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    AppEndpoint(LiveApp app, ClientScript script) {
        this.app = app;
        this.routes = app.routes().files(ClientScript.PATH, "classpath:" + ClientScript.RESOURCES);
        this.tokens = new Tokens(app.secretOrRandom(), app.pageAge(), InstantSource.system());
        this.sessionCookie = new SessionCookie(tokens);
        this.flashCookie = new FlashCookie(tokens);
        this.origins = new Origins(app.origins());
        TrackedFiles files = new TrackedFiles(routes);
        NestedViews nestedViews = new NestedViews(app.routes(), tokens);
        this.pages = new PageRenderer(
                tokens,
                nestedViews,
                app.isDevelopment() ? script.withExceptions() : script,
                files,
                app.contentSecurityPolicies(),
                app.connection());
        this.ownSupervisor = app.supervisor() == null ? TaskSupervisor.create("liveview") : null;
        this.surroundings = new Surroundings(
                app, tokens, nestedViews, Objects.requireNonNullElseGet(app.supervisor(), () -> ownSupervisor), files);
        if (app.isDevelopment()) {
            checkTemplates();
        }
    }

    /** What a page would tell only when somebody looks at it is told at the start. */
    private void checkTemplates() {
        for (Route.Live route : routes.liveRoutes()) {
            try {
                Templates.of(route.viewType());
            } catch (RuntimeException e) { // its page fails in the same way, and then says so to whoever looks at it
                LOG.warn("{}: the template of its view cannot be checked: {}", route.path(), e.getMessage());
            }
        }
        TemplateFiles.warnOfChanges();
    }

    @Override
    public Response handle(Request request) {
        try {
            return answer(request);
        } catch (ParamException e) {
            LOG.info("{} was refused: {}", request, e.getMessage());
            return Response.text(app.isDevelopment() ? "bad request: " + e.getMessage() : "bad request")
                    .status(400);
        } catch (Exception | StackOverflowError e) {
            LOG.error("{} failed", request, e);
            Exception problem = e instanceof Exception exception ? exception : new IllegalStateException(e);
            return ErrorPage.of(problem, app.isDevelopment());
        }
    }

    @Override
    public Response answer(Request request) throws Exception {
        Optional<Route.Match> match = routes.find(meantMethod(request), request.path());
        if (match.isEmpty()) {
            return missing(request);
        }
        Params params = match.get().params();
        return switch (match.get().route()) {
            case Route.Files files -> file(files, request, params.get("file", ""));
            case Route.Live live -> page(request, params, (asked, visitor) -> pages.render(live, asked, visitor));
            case Route.Document document ->
                page(request, params, (asked, visitor) -> pages.render(document, asked, visitor));
            case Route.Plain plain -> plain(plain, request, params);
        };
    }

    /** A form can only be posted; one that stands for another method says which, as links with {@code data-method} do. */
    private static String meantMethod(Request request) {
        if (!request.method().equals("POST")) {
            return request.method();
        }
        String meant = request.form().get("_method", "").toUpperCase(Locale.ROOT);
        return FORM_METHODS.contains(meant) ? meant : request.method();
    }

    private Response missing(Request request) {
        List<String> methods = routes.methods(request.path());
        return methods.isEmpty()
                ? Response.text(app.isDevelopment() ? noRoute(request) : "not found")
                        .status(404)
                : Response.text("method not allowed").status(405).header("allow", String.join(", ", methods));
    }

    /** For developers: a stranger learns nothing of other routes. */
    private String noRoute(Request request) {
        return "not found: no route for " + request.method() + " " + request.path() + "\n\n"
                + String.join("\n", routes.shown()) + "\n\nThis list is shown in development only.";
    }

    private static Response file(Route.Files route, Request request, String name) {
        boolean isOfClient = request.path().startsWith(ClientScript.PATH + "/");
        return isOfClient && ClientScript.isNamedByContent(name)
                ? route.files().serve(request, name, true)
                : route.files().serve(request, name);
    }

    private interface Rendering {
        Response of(Request request, PageRenderer.Visitor visitor) throws Exception;
    }

    private Response page(Request request, Params params, Rendering rendering) throws Exception {
        SessionCookie.Found found = sessionCookie.read(request);
        var visitor = new PageRenderer.Visitor(found.token().id(), flashCookie.read(request));
        Response response = rendering.of(request.with(params, found.session()), visitor);
        if (app.isDevelopment()) {
            TemplateFiles.warnOfChanges();
        }
        return flashCookie.write(sessionCookie.write(response, found, request), request);
    }

    private Response plain(Route.Plain route, Request request, Params params) throws Exception {
        SessionCookie.Found found = sessionCookie.read(request);
        if (!isTrusted(request, found)) {
            LOG.info("{} was refused: it does not come from a page of the visitor's session", request);
            return Response.text("this form is too old or comes from another site; load the page again")
                    .status(403);
        }
        Response response = route.answer(request.with(params, found.session()));
        boolean touched = !response.sessionChange().isEmpty();
        Response withSession = touched ? sessionCookie.write(response, found, request) : response;
        return response.flash().isEmpty() ? withSession : flashCookie.write(withSession, request);
    }

    /** Another site's form brings the visitor's cookies, but not a proof that a page of ours was read. */
    private boolean isTrusted(Request request, SessionCookie.Found found) {
        if (SAFE_METHODS.contains(request.method())) {
            return true;
        }
        String proof = request.headers()
                .first("x-csrf-token")
                .orElseGet(() -> request.form().get("_csrf_token", ""));
        return tokens.isCsrf(proof, found.token().id()) || found.isNew() && origins.allow(request);
    }

    // ── the socket ───────────────────────────────────────────────────────

    @Override
    public boolean isSocket(Request request) {
        return request.path().equals(SOCKET_PATH);
    }

    @Override
    public Handshake handshake(Request request) {
        if (closed) {
            return new Handshake.Refused(503, "the server stops");
        }
        if (!request.method().equals("GET") || !origins.allow(request)) {
            return new Handshake.Refused(
                    403, "origin " + request.headers().first("origin").orElse("none") + " is not allowed");
        }
        Params query = query(request);
        if (!query.get("vsn", "").startsWith(Protocol.SERIALIZER_MAJOR)) {
            return new Handshake.Refused(403, "the client speaks another version of the protocol");
        }
        Session session = session(request, query);
        String csrf = session == null ? "" : query.get("_csrf_token", "");
        LiveContext context = LiveContext.accepting(
                        request.headers().first("accept-language").orElse(null))
                .withConnection(app.connection().apply(request));
        SocketSession socket = new SocketSession(surroundings, session, csrf, context, sockets::remove);
        sockets.add(socket);
        if (closed) { // since it was asked above
            socket.shutdown();
        }
        return new Handshake.Accepted(socket);
    }

    private static Params query(Request request) {
        try {
            return request.query();
        } catch (ParamException malformed) {
            return Params.EMPTY;
        }
    }

    private @Nullable Session session(Request request, Params query) {
        SessionCookie.Found found = sessionCookie.read(request);
        boolean proven = !found.isNew()
                && tokens.isCsrf(query.get("_csrf_token", ""), found.token().id());
        return proven ? found.session() : null;
    }

    @Override
    public void close() {
        closed = true;
        sockets.forEach(SocketSession::shutdown);
        if (ownSupervisor != null) {
            ownSupervisor.close();
        }
    }
}
