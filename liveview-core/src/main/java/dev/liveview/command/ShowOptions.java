package dev.liveview.command;

/** Options of {@code show}. <i>Immutable</i>; each method gives a copy. */
public final class ShowOptions extends Animated<ShowOptions> {
    static final ShowOptions NONE = new ShowOptions(Arguments.NONE);

    private ShowOptions(Arguments arguments) {
        super(arguments);
    }

    @Override
    ShowOptions copy(Arguments changed) {
        return new ShowOptions(changed);
    }

    /** The CSS {@code display} of the shown element; {@code block} if it is not said, or what a row or cell of a table needs. */
    public ShowOptions display(String display) {
        return with("display", Arguments.text("'display'", display));
    }
}
