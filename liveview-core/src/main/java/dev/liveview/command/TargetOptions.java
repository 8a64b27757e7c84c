package dev.liveview.command;

/** Options of a command that has none but the elements it acts on. <i>Immutable</i>; each method gives a copy. */
public final class TargetOptions extends Scoped<TargetOptions> {
    static final TargetOptions NONE = new TargetOptions(Arguments.NONE);

    private TargetOptions(Arguments arguments) {
        super(arguments);
    }

    @Override
    TargetOptions copy(Arguments changed) {
        return new TargetOptions(changed);
    }
}
