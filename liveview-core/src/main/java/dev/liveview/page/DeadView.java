package dev.liveview.page;

import dev.liveview.Flash;
import dev.liveview.LiveView;
import dev.liveview.Session;
import dev.liveview.assign.Cells;
import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.host.Destination;
import dev.liveview.host.OwnerAccess;
import dev.liveview.params.Params;
import dev.liveview.stateful.Components;
import dev.liveview.stateful.Mounting;
import dev.liveview.stateful.NestedViews;
import dev.liveview.template.ComponentProps;
import dev.liveview.template.HtmlRender;
import dev.liveview.template.LiveComponentTemplate;
import dev.liveview.template.NestedView;
import dev.liveview.template.RenderHost;
import dev.liveview.template.StatefulComponent;
import dev.liveview.template.Templates;
import dev.liveview.template.ViewTemplate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One view in a page that is being rendered, with its components and the views within it. <i>Only on the thread of the request.</i> */
final class DeadView implements RenderHost {
    private static final ErrorCode DUPLICATE = ErrorCode.app("nested.duplicate-id");

    private static final int SPARE = 64;
    private static final int LARGEST = 1 << 16;

    /** How long the page of a class was the last time. A race loses a guess. */
    private static final ClassValue<int[]> USUAL_SIZE = new ClassValue<>() {
        @Override
        protected int[] computeValue(Class<?> type) {
            return new int[] {1024};
        }
    };

    private final NestedViews nestedViews;
    private final LiveView view;
    private final ViewTemplate<LiveView> template;
    private final PageHost host;
    private final String id;
    private final Session visitor;
    private final Components components;
    private final Set<String> nestedIds;

    @SuppressWarnings("unchecked")
    private DeadView(
            NestedViews nestedViews, Set<String> nestedIds, LiveView view, PageHost host, String id, Session visitor) {
        this.nestedViews = nestedViews;
        this.nestedIds = nestedIds;
        this.view = view;
        this.host = host;
        this.id = id;
        this.visitor = visitor;
        this.components = new Components(view, host, nestedViews::supplied);
        this.template = Templates.of((Class<LiveView>) view.getClass());
        Cells cells = OwnerAccess.owners().cells(view);
        cells.runOn(Thread.currentThread());
        template.bind(view, cells);
    }

    /**
     * The view of a page, which has the DOM id of its container.
     *
     * @param visitor the visitor's session, which views within this one are given
     */
    static DeadView of(NestedViews nestedViews, LiveView view, PageHost host, String id, Session visitor) {
        return new DeadView(nestedViews, new HashSet<>(), view, host, id, visitor);
    }

    /** The page goes elsewhere, because a nested view redirected in its mount. */
    @SuppressWarnings("serial") // lives for the time of one request
    static final class Redirected extends RuntimeException {
        private final transient Destination destination;
        private final transient Flash flash;

        Redirected(Destination destination, Flash flash) {
            super("redirected to " + destination.to(), null, false, false);
            this.destination = destination;
            this.flash = flash;
        }

        Destination destination() {
            return destination;
        }

        Flash flash() {
            return flash;
        }
    }

    /** What the view shows. */
    String html() {
        int[] usualSize = USUAL_SIZE.get(view.getClass());
        HtmlRender out = new HtmlRender(this, usualSize[0]);
        components.begin();
        try {
            template.render(view, out);
            out.components();
        } catch (Redirected redirected) {
            throw redirected;
        } catch (Exception e) {
            throw new RenderException(out.location(), e);
        } finally {
            components.rendered();
        }
        String html = out.html();
        usualSize[0] = Math.min(html.length() + SPARE, LARGEST);
        return html;
    }

    @Override
    public String csrfToken() {
        return host.csrfToken();
    }

    @Override
    public String nested(NestedView nested, String attributes) throws Exception {
        if (!nestedIds.add(nested.id())) {
            throw new LiveViewException(
                    DUPLICATE,
                    "two views within this page have the id '" + nested.id()
                            + "'; the id tells the browser which is which");
        }
        PageHost childHost = PageHost.within(host.context(), host.csrfToken(), !nested.sticky());
        LiveView child = nestedViews.make(nested.type(), childHost);
        DeadView dead = new DeadView(nestedViews, nestedIds, child, childHost, nested.id(), visitor);
        try {
            return nestedViews.page(nested, attributes, id, dead.mountedHtml(nested.session()));
        } finally {
            host.context().enter(); // the child may have chosen another language for itself
        }
    }

    /** Mounts a view that stands within another or a layout; gives what it shows. */
    String mountedHtml(Map<String, ?> given) throws Exception {
        Mounting.mount(view, host, List.of(), Params.EMPTY, NestedViews.session(visitor, given));
        Destination destination = host.destination();
        if (destination != null) {
            throw new Redirected(destination, view.flash.get());
        }
        return html();
    }

    @Override
    public <C> StatefulComponent called(
            LiveComponentTemplate<C> type, @Nullable Object componentId, ComponentProps<C> props) throws Exception {
        return components.called(type, componentId, props);
    }

    @Override
    public List<StatefulComponent> update() throws Exception {
        return components.update();
    }

    @Override
    public List<StatefulComponent> others(StatefulComponent component, int limit) {
        return components.others(component, limit);
    }
}
