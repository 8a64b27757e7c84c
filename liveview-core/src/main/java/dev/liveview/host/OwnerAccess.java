package dev.liveview.host;

import dev.liveview.assign.Cells;
import dev.liveview.hook.HookedView;
import dev.liveview.hook.Hooks;
import org.jspecify.annotations.Nullable;

/**
 * What hosts may do with a view or component and users may not. The class of views and components installs it when it is loaded, so that none of this is public there.
 */
public abstract class OwnerAccess {
    private static @Nullable OwnerAccess installed;

    /** Called once. */
    public static void install(OwnerAccess access) {
        installed = access;
    }

    /** The way into views and components. */
    public static OwnerAccess owners() {
        if (installed == null) {
            throw new IllegalStateException("no view class has been loaded");
        }
        return installed;
    }

    /**
     * Binds a view or component to the host that runs it, before its first callback.
     *
     * @return false if it is bound already: its supplier has handed it out before
     */
    public abstract boolean bind(Object owner, ViewHost host);

    /** The cells of a view or component. */
    public abstract Cells cells(Object owner);

    /** The hooks of a view or component. */
    public abstract Hooks hooks(Object owner);

    /** A view or component as its hooks have it. */
    public abstract HookedView hooked(Object owner);
}
