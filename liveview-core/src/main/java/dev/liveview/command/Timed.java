package dev.liveview.command;

/**
 * Options of a command that may take a while. <i>Immutable</i>; each method gives a copy.
 *
 * @param <O> the options themselves
 */
public abstract sealed class Timed<O extends Timed<O>> extends Scoped<O>
        permits Animated, ToggleOptions, TransitionOptions {
    Timed(Arguments arguments) {
        super(arguments);
    }

    /** How long the transition takes, in milliseconds; 200 if it is not said. */
    public final O time(int milliseconds) {
        if (milliseconds < 0) {
            throw Arguments.wrong("the time of a transition is negative: " + milliseconds);
        }
        return with("time", milliseconds);
    }

    /** Lets the page change while the transition runs; otherwise what the server sends waits for its end. */
    public final O nonBlocking() {
        return with("blocking", false);
    }
}
