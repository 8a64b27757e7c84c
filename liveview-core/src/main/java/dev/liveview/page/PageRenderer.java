package dev.liveview.page;

import dev.liveview.Component;
import dev.liveview.Flash;
import dev.liveview.LiveView;
import dev.liveview.Page;
import dev.liveview.Session;
import dev.liveview.context.LiveContext;
import dev.liveview.host.Destination;
import dev.liveview.html.SafeHtml;
import dev.liveview.http.Body;
import dev.liveview.http.ContentSecurityPolicy;
import dev.liveview.http.Request;
import dev.liveview.http.Response;
import dev.liveview.params.Params;
import dev.liveview.router.Route;
import dev.liveview.router.RoutedPage;
import dev.liveview.router.TrackedFiles;
import dev.liveview.stateful.Mounting;
import dev.liveview.stateful.NestedViews;
import dev.liveview.template.ComponentTemplate;
import dev.liveview.template.HtmlRender;
import dev.liveview.template.Templates;
import dev.liveview.token.RandomId;
import dev.liveview.token.Tokens;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers a GET of a live route: mounts a view, renders it into its layout, and signs what its socket will need. Runs the application's code on the
 * request's own thread. <i>Safe to call from any thread.</i>
 */
public final class PageRenderer {
    private static final int ID_BYTES = 12;
    private static final int NONCE_BYTES = 16;
    private static final int FOUND = 302;
    /** Of a layout without what stands in it, in bytes: with some more, so that the output need not grow. */
    private static final int USUAL_SIZE = 4096;

    private final Tokens tokens;
    private final NestedViews nestedViews;
    private final ClientScript script;
    private final TrackedFiles files;
    private final Function<? super Request, ContentSecurityPolicy> policies;
    private final Function<? super Request, ? extends @Nullable Object> connection;

    /**
     * A renderer that signs with these tokens, puts this script into its pages and sends them with these policies.
     *
     * @param connection what is kept of a request for as long as its page is made
     */
    public PageRenderer(
            Tokens tokens,
            NestedViews nestedViews,
            ClientScript script,
            TrackedFiles files,
            Function<? super Request, ContentSecurityPolicy> policies,
            Function<? super Request, ? extends @Nullable Object> connection) {
        this.tokens = tokens;
        this.nestedViews = nestedViews;
        this.script = script;
        this.files = files;
        this.policies = policies;
        this.connection = connection;
    }

    /**
     * Who asks for a page.
     *
     * @param sessionId the identity of the visitor's session
     * @param flash messages that the last page left for this one
     */
    public record Visitor(String sessionId, Flash flash) {}

    /** The page at a route. */
    public Response render(Route.Live route, Request request, Visitor visitor) throws Exception {
        LiveContext context = context(request);
        context.enter();
        try {
            return render(route, request, visitor, PageHost.at(route, context, tokens.csrf(visitor.sessionId())));
        } finally {
            LiveContext.leave();
        }
    }

    private LiveContext context(Request request) {
        return LiveContext.accepting(request.headers().first("accept-language").orElse(null))
                .withConnection(connection.apply(request));
    }

    private Response render(Route.Live route, Request request, Visitor visitor, PageHost host) throws Exception {
        LiveView view = route.newView(host);
        String id = "phx-" + RandomId.of(ID_BYTES);
        Map<String, ?> data = route.liveSession().data(request);
        Session session = NestedViews.session(request.session(), data);
        DeadView dead = DeadView.of(nestedViews, view, host, id, request.session());
        view.flash.set(visitor.flash());
        Destination destination = mount(route, view, host, request, session);
        if (destination != null) {
            return redirect(destination, view.flash.get());
        }
        try {
            SafeHtml content = container(id, view, route, data, dead.html());
            LayoutHost layout = new LayoutHost(nestedViews, host.context(), host.csrfToken(), request.session());
            return document(route.layout(), request, layout, host.title(), view.flash.get(), content);
        } catch (DeadView.Redirected redirected) {
            return redirect(redirected.destination(), redirected.flash());
        }
    }

    /** The page at a route without a view. */
    public Response render(Route.Document route, Request request, Visitor visitor) throws Exception {
        LiveContext context = context(request);
        context.enter();
        try {
            LayoutHost host = new LayoutHost(nestedViews, context, tokens.csrf(visitor.sessionId()), request.session());
            HtmlRender content = rendered(route.content().of(request), host.ofContent(), USUAL_SIZE);
            SafeHtml html = SafeHtml.of(content.html());
            return document(route.layout(), request, host, route.title(), visitor.flash(), html);
        } catch (DeadView.Redirected redirected) {
            return redirect(redirected.destination(), redirected.flash());
        } finally {
            LiveContext.leave();
        }
    }

    private static @Nullable Destination mount(
            Route.Live route, LiveView view, PageHost host, Request request, Session session) throws Exception {
        Params params = request.query().with(request.params());
        Mounting.mount(view, host, route.liveSession().onMount(), params, session);
        host.mounted();
        if (host.destination() == null && Mounting.hearsParams(view)) {
            Mounting.params(view, params, uri(request));
        }
        return host.destination();
    }

    private static URI uri(Request request) {
        String origin = (request.peer().secure() ? "https://" : "http://") + request.host();
        return RoutedPage.uri(origin, request.target())
                .orElseThrow(() -> new IllegalArgumentException("the host of " + request + " is malformed"));
    }

    private static Response redirect(Destination destination, Flash flash) {
        int status = destination instanceof Destination.Redirect redirect ? redirect.status() : FOUND;
        Response response = Response.redirectExternal(destination.to()).status(status);
        for (var message : flash.messages().entrySet()) {
            response = response.flash(message.getKey(), message.getValue());
        }
        return response;
    }

    private SafeHtml container(String id, LiveView view, Route.Live route, Map<String, ?> data, String html) {
        String session = tokens.sign(new Tokens.ViewToken(
                id, view.getClass().getName(), route.liveSession().name(), data));
        Map<String, String> flash = view.flash.get().messages();
        String statics =
                flash.isEmpty() ? "" : tokens.sign(new Tokens.StaticToken(id, flash)); // optional (protocol 2.2)
        return SafeHtml.of("<div id=\"" + id + "\" data-phx-main data-phx-session=\"" + session
                + "\" data-phx-static=\"" + statics + "\">" + html + "</div>");
    }

    private SafeHtml head(String csrf, String nonce) {
        return SafeHtml.of("<meta name=\"csrf-token\" content=\"" + csrf + "\">\n" + script.tags(nonce));
    }

    private Response document(
            Function<Page, ? extends Component> layout,
            Request request,
            LayoutHost host,
            String title,
            Flash flash,
            SafeHtml content)
            throws Exception {
        ContentSecurityPolicy policy = policies.apply(request);
        String nonce = policy.hasNonce() ? RandomId.of(NONCE_BYTES) : "";
        String csrf = host.csrfToken();
        Page page = new Page(title, flash, csrf, head(csrf, nonce), content, nonce, files::versioned);
        Response document = Response.of(200)
                .body(
                        "text/html; charset=utf-8",
                        Body.of(rendered(
                                        layout.apply(page), host, content.html().length() + USUAL_SIZE)
                                .utf8()))
                .header("cache-control", "no-store")
                .header("x-content-type-options", "nosniff")
                .header("referrer-policy", "strict-origin-when-cross-origin");
        return policy.isNone() ? document : document.header("content-security-policy", policy.header(nonce));
    }

    @SuppressWarnings("unchecked")
    private static HtmlRender rendered(Component component, LayoutHost host, int size) throws Exception {
        HtmlRender out = new HtmlRender(host, size);
        try {
            ((ComponentTemplate<Component>) Templates.component(component.getClass())).render(out, -1L, component);
        } catch (DeadView.Redirected redirected) {
            throw redirected;
        } catch (Exception e) {
            throw new RenderException(out.location(), e);
        }
        return out;
    }
}
