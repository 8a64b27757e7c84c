package dev.liveview.stateful;

import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.host.Destination;
import org.jspecify.annotations.Nullable;

/** Where a view may send its browser, and where not. */
public final class Destinations {
    private static final ErrorCode SECOND = ErrorCode.app("view.second-redirect");
    private static final ErrorCode IN_MOUNT = ErrorCode.app("view.patch-in-mount");
    private static final ErrorCode ELSEWHERE = ErrorCode.app("view.patch-elsewhere");

    private Destinations() {}

    /**
     * Checks that a view may send its browser there now.
     *
     * @param before where the browser is on its way to
     * @param mounted whether the view's {@code mount} has returned
     * @throws LiveViewException if it may not
     */
    public static void check(@Nullable Destination before, Destination next, boolean mounted) {
        if (before != null) {
            throw new LiveViewException(
                    SECOND,
                    call(next) + ": the browser is on its way already, by " + call(before)
                            + "; a callback can lead to one place only, so return after the first");
        }
        if (!mounted && next instanceof Destination.Patch) {
            throw new LiveViewException(
                    IN_MOUNT,
                    call(next) + ": there is no page yet in mount that could change its address; do it in handleParams,"
                            + " or pushNavigate elsewhere");
        }
    }

    /** What is wrong with a patch to a path where another view stands, or none. */
    public static LiveViewException elsewhere(Destination.Patch patch) {
        return new LiveViewException(
                ELSEWHERE,
                call(patch)
                        + ": this view does not stand at that path, in this live session; pushNavigate leads to other"
                        + " views, and redirect to any page");
    }

    private static String call(Destination destination) {
        String name =
                switch (destination) {
                    case Destination.Patch ignored -> "pushPatch";
                    case Destination.Navigate ignored -> "pushNavigate";
                    case Destination.Redirect ignored -> "redirect";
                };
        return name + "(\"" + destination.to() + "\")";
    }
}
