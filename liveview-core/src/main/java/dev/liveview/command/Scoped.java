package dev.liveview.command;

import java.util.Map;

/**
 * Options of a command that acts on elements: on the element whose attribute holds it, or on others. <i>Immutable</i>; each method gives a copy.
 *
 * @param <O> the options themselves
 */
public abstract sealed class Scoped<O extends Scoped<O>> permits TargetOptions, DispatchOptions, Timed {
    final Arguments arguments;

    Scoped(Arguments arguments) {
        this.arguments = arguments;
    }

    abstract O copy(Arguments changed);

    final O with(String name, Object value) {
        return copy(arguments.with(name, value));
    }

    /** Acts on all elements of the document that match. */
    public final O to(String selector) {
        return with("to", Arguments.text("the selector 'to'", selector));
    }

    /** Acts on all matching elements inside the element that has the command. */
    public final O inner(String selector) {
        return with("to", Map.of("inner", Arguments.text("the selector 'inner'", selector)));
    }

    /** Acts on the nearest matching element, beginning with the one that has the command and going outwards. */
    public final O closest(String selector) {
        return with("to", Map.of("closest", Arguments.text("the selector 'closest'", selector)));
    }
}
