package dev.liveview.command;

import java.util.List;

/** Options of {@code transition}. <i>Immutable</i>; each method gives a copy. */
public final class TransitionOptions extends Timed<TransitionOptions> {
    private TransitionOptions(Arguments arguments) {
        super(arguments);
    }

    static TransitionOptions of(List<List<String>> phases) {
        return new TransitionOptions(Arguments.NONE.with("transition", phases));
    }

    @Override
    TransitionOptions copy(Arguments changed) {
        return new TransitionOptions(changed);
    }
}
