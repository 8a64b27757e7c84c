package dev.liveview.testing;

import dev.liveview.Component;
import dev.liveview.LiveView;
import dev.liveview.router.LiveApp;
import dev.liveview.router.Routes;
import dev.liveview.template.Attrs;
import dev.liveview.template.NestedView;
import dev.liveview.template.Render;
import dev.liveview.template.Statics;
import dev.liveview.template.Templates;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A view that is tested without a route of its own: it stands in a page that has no view (F-245).
 *
 * @param type its class
 * @param supplier makes it
 * @param session what it is given
 */
record IsolatedView(Class<? extends LiveView> type, Supplier<? extends LiveView> supplier, Map<String, ?> session) {
    private static final String ID = "isolated";

    /** Makes one view and drops it, to learn its class. */
    static IsolatedView of(Supplier<? extends LiveView> supplier, Map<String, ?> session) {
        LiveView made = Objects.requireNonNull(supplier.get(), "isolated: the supplier gave null instead of a view");
        return new IsolatedView(made.getClass(), supplier, session);
    }

    /** The id of its container. */
    String id() {
        return ID;
    }

    /** Where its page is, which only the kit asks for. */
    String path() {
        return "/" + ID + "/" + type.getSimpleName();
    }

    /** The application with that page. */
    LiveApp in(LiveApp app) {
        return app.routes(routes -> supplied(routes.page(path(), type.getSimpleName(), request -> page()), type));
    }

    private <T extends LiveView> Routes supplied(Routes routes, Class<T> exact) {
        return routes.supply(exact, () -> exact.cast(supplier.get()));
    }

    private Content page() {
        return new Content(new NestedView(type, ID, session, false, "div", Attrs.EMPTY));
    }

    /** Nothing but the view. The compiler of templates does not run for this module. */
    private record Content(NestedView view) implements Component {
        private static final Statics STATICS = Statics.of("IsolatedView.java", new int[] {1}, false, "", "");

        static {
            Templates.registerComponent(Content.class, Content::render);
        }

        private static void render(Render out, long changed, Content self) throws Exception {
            long outer = out.enter(changed);
            out.open(STATICS);
            if (out.visit(0, 0)) {
                out.nested(self.view);
            }
            out.close();
            out.leave(outer);
        }
    }
}
