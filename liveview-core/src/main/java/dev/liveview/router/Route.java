package dev.liveview.router;

import dev.liveview.Component;
import dev.liveview.LiveView;
import dev.liveview.Page;
import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.host.OwnerAccess;
import dev.liveview.host.ViewHost;
import dev.liveview.http.Request;
import dev.liveview.http.Response;
import dev.liveview.params.Params;
import java.util.function.Function;
import java.util.function.Supplier;

/** What stands at a path. <i>Immutable.</i> */
public sealed interface Route {
    /** A supplier of views does not make new ones. */
    ErrorCode SAME_VIEW = ErrorCode.app("view.supplied-twice");

    /** The path as it was declared. */
    String path();

    /**
     * A live view.
     *
     * @param path the path as it was declared
     * @param liveSession the name of the live session it belongs to
     * @param view makes a view for each visit
     * @param layout makes the document around it
     */
    record Live(
            String path,
            String liveSession,
            Supplier<? extends LiveView> view,
            Function<Page, ? extends Component> layout)
            implements Route {
        /**
         * A new view, bound to what runs it.
         *
         * @throws LiveViewException if the supplier gives nothing, or a view that it gave before
         */
        public LiveView newView(ViewHost host) {
            LiveView made = view.get();
            if (made == null || !OwnerAccess.owners().bind(made, host)) {
                throw new LiveViewException(
                        SAME_VIEW,
                        "route " + path + ": the supplier gave " + (made == null ? "null" : "the same view twice")
                                + "; it must make a new one for each visit, as () -> new MyLive(...) does");
            }
            return made;
        }
    }

    /**
     * A plain HTTP handler.
     *
     * @param path the path as it was declared
     * @param method the HTTP method it answers
     * @param handler gives the response; may block and may throw
     */
    record Plain(String path, String method, Handler handler) implements Route {}

    /**
     * Static files.
     *
     * @param path the path as it was declared, with all that follows as a parameter of the name “file”
     * @param files where they are
     */
    record Files(String path, StaticFiles files) implements Route {}

    /** Answers HTTP requests. Runs on a thread of the request's own. */
    @FunctionalInterface
    interface Handler {
        /** The response to a request. */
        Response handle(Request request) throws Exception;
    }

    /**
     * A route that fits a path.
     *
     * @param route the route
     * @param params the values of its path's parameters
     */
    record Match(Route route, Params params) {}
}
