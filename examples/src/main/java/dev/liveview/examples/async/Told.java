package dev.liveview.examples.async;

import dev.liveview.async.AsyncOutcome;
import dev.liveview.async.AsyncOutcome.Failed;
import dev.liveview.async.AsyncOutcome.Ok;
import dev.liveview.async.Failure;
import dev.liveview.async.Failure.Exit;
import dev.liveview.async.Failure.Expected;
import dev.liveview.async.Failure.Kind;
import org.jspecify.annotations.Nullable;

/** Outcomes and failures in words. */
final class Told {
    private Told() {}

    /** What an outcome is: the whole family of types in one switch. */
    static String outcome(AsyncOutcome<?> outcome) {
        return switch (outcome) {
            case Ok<?> ok -> "Ok";
            case Failed<?>(Expected expected) -> "Failed, Expected: " + expected.message();
            case Failed<?>(Exit exit) -> "Failed, Exit " + exit.kind() + ": " + why(exit);
        };
    }

    /** Why there is no value, with the reason of the one who cancelled: that is the page's own text. */
    static String why(@Nullable Failure failure) {
        return switch (failure) {
            case Exit(Kind kind, Object reason, var cause)
            when kind == Kind.CANCELLED && reason != null -> "cancelled: " + reason;
            case Failure other -> other.message();
            case null -> "";
        };
    }

    /** What was thrown, in full: for the author of the page only. */
    static String toTheAuthor(Failure failure) {
        Throwable cause = failure.cause();
        return cause == null ? why(failure) : cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
