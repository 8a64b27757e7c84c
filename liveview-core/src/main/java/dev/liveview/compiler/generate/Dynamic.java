package dev.liveview.compiler.generate;

import dev.liveview.compiler.check.Contract;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a template that changes. <i>Immutable.</i> */
sealed interface Dynamic {
    /** Where it stands in the template. */
    int at();

    /** What it depends on, everything inside of it included. */
    long mask();

    /**
     * A value.
     *
     * @param call a call of a method of the render, without the render
     */
    record Value(int at, long mask, JavaText call) implements Dynamic {}

    /** One of several bodies, or nothing. */
    record Choice(int at, long mask, List<Branch> branches) implements Dynamic {}

    /**
     * A body and when it is chosen.
     *
     * @param condition null for otherwise
     */
    record Branch(@Nullable Expression condition, Body body) {}

    /** A body for each element of a list. */
    record Loop(
            int at,
            long mask,
            String variable,
            @Nullable String index,
            Expression list,
            @Nullable Expression key,
            @Nullable Expression filter,
            EntryMasks masks,
            Body.Fragment entry)
            implements Dynamic {}

    /**
     * What the entries of a loop depend on, so that those which cannot have changed are left out.
     *
     * @param item the bit of the loop's variable
     * @param index the bit of the index; 0 if the entries do not read it
     * @param reads everything else that they read
     * @param chosen what else decides which entries there are: what key and filter read
     */
    record EntryMasks(long item, long index, long reads, long chosen) {}

    /**
     * A component.
     *
     * @param arguments one for each component of its record
     */
    record Call(int at, long mask, Contract contract, List<Argument> arguments) implements Dynamic {}

    /**
     * A stateful component.
     *
     * @param arguments one for each of its props
     * @param given the bits of those that are given
     */
    record Component(int at, long mask, Contract contract, Argument id, List<Argument> arguments, long given)
            implements Dynamic {}

    /**
     * A nested view.
     *
     * @param arguments all but its class
     */
    record Nested(int at, long mask, Contract contract, List<Argument> arguments) implements Dynamic {}
}
