package dev.liveview.router;

import dev.liveview.LiveView;
import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.host.OwnerAccess;
import dev.liveview.host.ViewHost;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the views of one route, and knows of which class they are. <i>Safe to call from any thread.</i> */
public final class ViewSource {
    /** A supplier of views does not make new ones. */
    private static final ErrorCode SAME_VIEW = ErrorCode.app("view.supplied-twice");

    private final String path;
    private final Supplier<? extends LiveView> supplier;

    /** A race makes one view more, which nobody sees. */
    private @Nullable Class<?> type;

    ViewSource(String path, Supplier<? extends LiveView> supplier) {
        this.path = path;
        this.supplier = supplier;
    }

    /**
     * A new view, bound to what runs it.
     *
     * @throws LiveViewException if the supplier gives nothing, or a view that it gave before
     */
    LiveView make(ViewHost host) {
        LiveView made = supplied();
        if (!OwnerAccess.owners().bind(made, host)) {
            throw broken("the same view twice");
        }
        return made;
    }

    /** The class of the views. One is made and dropped to learn it, if none was made before. */
    Class<?> type() {
        Class<?> known = type;
        return known == null ? supplied().getClass() : known;
    }

    private LiveView supplied() {
        LiveView made = supplier.get();
        if (Objects.isNull(made)) {
            throw broken("null");
        }
        type = made.getClass();
        return made;
    }

    private LiveViewException broken(String given) {
        return new LiveViewException(
                SAME_VIEW,
                "route " + path + ": the supplier gave " + given
                        + "; it must make a new one for each visit, as () -> new MyLive(...) does");
    }
}
