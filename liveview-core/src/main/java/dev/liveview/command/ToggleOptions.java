package dev.liveview.command;

/** Options of {@code toggle}. <i>Immutable</i>; each method gives a copy. */
public final class ToggleOptions extends Timed<ToggleOptions> {
    static final ToggleOptions NONE = new ToggleOptions(Arguments.NONE);

    private ToggleOptions(Arguments arguments) {
        super(arguments);
    }

    @Override
    ToggleOptions copy(Arguments changed) {
        return new ToggleOptions(changed);
    }

    /** The CSS {@code display} of the shown element; {@code block} if it is not said, or what a row or cell of a table needs. */
    public ToggleOptions display(String display) {
        return with("display", Arguments.text("'display'", display));
    }

    /** Plays a transition when the element is shown: these classes are on it while it lasts. */
    public ToggleOptions in(String classes) {
        return with("ins", Phases.of(classes));
    }

    /** Plays a transition in three steps when the element is shown; see {@link Animated#transition(String, String, String)}. */
    public ToggleOptions in(String during, String start, String end) {
        return with("ins", Phases.of(during, start, end));
    }

    /** Plays a transition before the element is hidden: these classes are on it while it lasts. */
    public ToggleOptions out(String classes) {
        return with("outs", Phases.of(classes));
    }

    /** Plays a transition in three steps before the element is hidden; see {@link Animated#transition(String, String, String)}. */
    public ToggleOptions out(String during, String start, String end) {
        return with("outs", Phases.of(during, start, end));
    }
}
