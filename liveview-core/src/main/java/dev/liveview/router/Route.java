package dev.liveview.router;

import dev.liveview.Component;
import dev.liveview.LiveView;
import dev.liveview.Page;
import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.host.ViewHost;
import dev.liveview.http.Request;
import dev.liveview.http.Response;
import dev.liveview.params.Params;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands at a path. <i>Immutable.</i> */
public sealed interface Route {
    /** The path as it was declared. */
    String path();

    /**
     * A live view.
     *
     * @param path the path as it was declared
     * @param liveSession the live session it belongs to
     * @param view makes a view for each visit
     * @param action what {@code liveAction()} of the view is; null for none
     * @param layout makes the document around it
     */
    record Live(
            String path,
            LiveSession liveSession,
            ViewSource view,
            @Nullable String action,
            Function<Page, ? extends Component> layout)
            implements Route {
        /**
         * A new view, bound to what runs it.
         *
         * @throws LiveViewException if the supplier gives nothing, or a view that it gave before
         */
        public LiveView newView(ViewHost host) {
            return view.make(host);
        }

        /** The class of its views. */
        public Class<?> viewType() {
            return view.type();
        }
    }

    /**
     * A page without a view of its own.
     *
     * @param path the path as it was declared
     * @param title the document's title
     * @param content what it shows
     * @param layout makes the document around it
     */
    record Document(String path, String title, Content content, Function<Page, ? extends Component> layout)
            implements Route {}

    /** Says what a page shows. Runs on a thread of the request's own. */
    @FunctionalInterface
    interface Content {
        /** The component that a request is answered with. */
        Component of(Request request) throws Exception;
    }

    /**
     * A plain HTTP handler.
     *
     * @param path the path as it was declared
     * @param method the HTTP method it answers
     * @param handler gives the response; may block and may throw
     */
    record Plain(String path, String method, Handler handler) implements Route {
        /**
         * The handler's response.
         *
         * @throws dev.liveview.error.LiveViewException if it gives none
         * @throws Exception what the handler throws
         */
        public Response answer(Request request) throws Exception {
            Response response = handler.handle(request);
            if (response == null) {
                throw new LiveViewException(
                        ErrorCode.app("routes.no-response"),
                        "the handler of " + method + " " + path
                                + " gave null; it must give a response, such as Response.text(...)");
            }
            return response;
        }
    }

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
