package dev.liveview.async;

import org.jspecify.annotations.Nullable;

/** Why a task brought no value. <i>Immutable.</i> */
public sealed interface Failure {
    /** What a page may show. Never the text of an exception that the author did not mean for it. */
    String message();

    /** What the log wants; null if nothing was thrown. */
    @Nullable
    Throwable cause();

    /**
     * A failure that the task's author expects, thrown as {@link AsyncError}.
     *
     * @param reason what is wrong; its text is shown
     * @param cause the error that was thrown
     */
    record Expected(Object reason, @Nullable Throwable cause) implements Failure {
        @Override
        public String message() {
            return reason.toString();
        }
    }

    /**
     * A task that ended without an answer.
     *
     * @param kind how
     * @param reason what the one who ended it said
     * @param cause what was thrown
     */
    record Exit(
            Kind kind, @Nullable Object reason, @Nullable Throwable cause) implements Failure {
        @Override
        public String message() {
            return kind.message;
        }
    }

    /** How a task ended without an answer. */
    enum Kind {
        /** It threw something that its author did not expect. */
        CRASHED("something went wrong"),
        /** It was cancelled. */
        CANCELLED("cancelled"),
        /** It took longer than its {@code timeout}. */
        TIMED_OUT("this took too long"),
        /** Its supervisor did not take it. */
        REFUSED("too busy, try again later");

        private final String message;

        Kind(String message) {
            this.message = message;
        }
    }
}
