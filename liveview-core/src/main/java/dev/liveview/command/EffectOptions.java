package dev.liveview.command;

/** Options of {@code hide} and of the commands for classes. <i>Immutable</i>; each method gives a copy. */
public final class EffectOptions extends Animated<EffectOptions> {
    static final EffectOptions NONE = new EffectOptions(Arguments.NONE);

    private EffectOptions(Arguments arguments) {
        super(arguments);
    }

    @Override
    EffectOptions copy(Arguments changed) {
        return new EffectOptions(changed);
    }
}
