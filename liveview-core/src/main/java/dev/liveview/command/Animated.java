package dev.liveview.command;

/**
 * Options of a command that a transition may accompany. <i>Immutable</i>; each method gives a copy.
 *
 * @param <O> the options themselves
 */
public abstract sealed class Animated<O extends Animated<O>> extends Timed<O> permits EffectOptions, ShowOptions {
    Animated(Arguments arguments) {
        super(arguments);
    }

    /** Plays a transition: these classes are on the element while it lasts. */
    public final O transition(String classes) {
        return with("transition", Phases.of(classes));
    }

    /**
     * Plays a transition in three steps.
     *
     * @param during classes that the element has until the end, such as {@code "transition-opacity"}; may be blank
     * @param start classes of the first moment, such as {@code "opacity-0"}; may be blank
     * @param end classes that follow them, such as {@code "opacity-100"}; may be blank
     */
    public final O transition(String during, String start, String end) {
        return with("transition", Phases.of(during, start, end));
    }
}
