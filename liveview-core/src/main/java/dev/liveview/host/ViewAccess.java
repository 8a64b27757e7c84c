package dev.liveview.host;

import dev.liveview.assign.Cells;
import org.jspecify.annotations.Nullable;

/**
 * What hosts may do with a view and users may not. The class of the view installs it when it is loaded, so that none of this is public there.
 */
public abstract class ViewAccess {
    private static @Nullable ViewAccess installed;

    /** Called once by the class of the view. */
    public static void install(ViewAccess access) {
        installed = access;
    }

    /** The way into views. */
    public static ViewAccess views() {
        if (installed == null) {
            throw new IllegalStateException("no view class has been loaded");
        }
        return installed;
    }

    /**
     * Binds a view to the host that runs it, before its first callback.
     *
     * @return false if it is bound already: its supplier has handed it out before
     */
    public abstract boolean bind(Object view, ViewHost host);

    /** The cells of a view. */
    public abstract Cells cells(Object view);
}
