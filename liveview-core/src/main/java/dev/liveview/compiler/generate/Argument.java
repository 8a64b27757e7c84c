package dev.liveview.compiler.generate;

import dev.liveview.compiler.check.Contract;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a component's record is constructed with. <i>Immutable.</i> */
sealed interface Argument {
    /** What it depends on. */
    long mask();

    /** An expression. */
    record Plain(JavaText java, long mask) implements Argument {}

    /**
     * The content of a slot.
     *
     * @param variable the value that the component hands over; null if the caller does not want it
     * @param mask what it depends on, the value apart: the component knows when it must be rendered for that
     */
    record Content(@Nullable Variable variable, Body body, long mask) implements Argument {
        static final Content NONE = new Content(null, new Body.Nothing(), 0);
    }

    /**
     * A name in the content of a slot whose value the component chooses: what it hands over, or which of the slots that a loop made stands where.
     *
     * @param bit what stands for it in the masks of the content
     * @param meaning what it depends on in the scope of whoever wrote the content
     */
    record Variable(String name, long bit, long meaning) {}

    /** An entry of a slot: a record of its own. */
    record Entry(Contract contract, List<Argument> arguments, long mask) implements Argument {}

    /** One of several arguments, or a last one. */
    record Either(List<Case> cases, Argument otherwise, long mask) implements Argument {}

    /** An argument and when it is chosen. */
    record Case(Expression condition, Argument argument) {}

    /**
     * Entries for each element of a list.
     *
     * @param mask what they depend on, the variable apart
     */
    record Each(
            Variable variable,
            @Nullable String index,
            Expression list,
            @Nullable Expression filter,
            Argument entry,
            long mask)
            implements Argument {}

    /** A list of entries. */
    record Entries(List<Argument> entries, long mask) implements Argument {}
}
