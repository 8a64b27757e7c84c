package dev.liveview.page;

import dev.liveview.LiveView;
import dev.liveview.Session;
import dev.liveview.context.LiveContext;
import dev.liveview.stateful.NestedViews;
import dev.liveview.template.ComponentProps;
import dev.liveview.template.LiveComponentTemplate;
import dev.liveview.template.NestedView;
import dev.liveview.template.RenderHost;
import dev.liveview.template.StatefulComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A layout, or a page without a view, that is being rendered: sticky views may stand in it, stateful components may not. <i>Only on the thread of the request.</i> */
final class LayoutHost implements RenderHost {
    private final NestedViews nestedViews;
    private final LiveContext context;
    private final String csrfToken;
    private final Session session;
    private boolean everyViewIsARoot;

    LayoutHost(NestedViews nestedViews, LiveContext context, String csrfToken, Session session) {
        this.csrfToken = csrfToken;
        this.nestedViews = nestedViews;
        this.context = context;
        this.session = session;
    }

    /** The same for the content of a page that has no view: what stands in it belongs to none. */
    LayoutHost ofContent() {
        LayoutHost host = new LayoutHost(nestedViews, context, csrfToken, session);
        host.everyViewIsARoot = true;
        return host;
    }

    @Override
    public String csrfToken() {
        return csrfToken;
    }

    @Override
    public String nested(NestedView nested, String attributes) throws Exception {
        PageHost host = PageHost.within(context, csrfToken, false);
        LiveView view = nestedViews.make(nested.type(), host);
        DeadView dead = DeadView.of(nestedViews, view, host, nested.id(), session);
        try {
            NestedView root = everyViewIsARoot ? nested.asRoot() : nested;
            return nestedViews.page(root, attributes, null, dead.mountedHtml(nested.session()));
        } finally {
            context.enter(); // the view may have chosen another language for itself
        }
    }

    @Override
    public <C> StatefulComponent called(LiveComponentTemplate<C> type, @Nullable Object id, ComponentProps<C> props)
            throws Exception {
        return NONE.called(type, id, props);
    }

    @Override
    public List<StatefulComponent> update() {
        return List.of();
    }

    @Override
    public List<StatefulComponent> others(StatefulComponent component, int limit) {
        return List.of();
    }
}
