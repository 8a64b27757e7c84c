package dev.liveview.compiler.generate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Guesses, generously, how many bytes of byte code something becomes in the method where it stands. */
final class Size {
    private static final int VISIT = 24;

    private Size() {}

    static int of(Dynamic dynamic) {
        return VISIT
                + switch (dynamic) {
                    case Dynamic.Value value -> value.call().length();
                    case Dynamic.Choice choice ->
                        choice.branches().stream()
                                .mapToInt(branch -> of(branch.condition()) + of(branch.body()))
                                .sum();
                    case Dynamic.Loop loop ->
                        60
                                + of(loop.list())
                                + of(loop.key())
                                + of(loop.filter())
                                + ofAll(loop.entry().dynamics());
                    case Dynamic.Call call -> 20 + 12 * call.arguments().size() + ofArguments(call.arguments());
                    case Dynamic.Component component -> 20 + of(component.id()) + ofArguments(component.arguments());
                    case Dynamic.Nested nested -> 30 + ofArguments(nested.arguments());
                };
    }

    private static int of(Body body) {
        return switch (body) {
            case Body.Nothing nothing -> 6;
            case Body.Single single -> of(single.dynamic());
            case Body.Fragment fragment -> 12 + ofAll(fragment.dynamics());
        };
    }

    private static int ofAll(List<Dynamic> dynamics) {
        return dynamics.stream().mapToInt(Size::of).sum();
    }

    private static int of(@Nullable Expression expression) {
        return expression == null ? 0 : expression.java().length();
    }

    private static int ofCases(List<Argument.Case> cases) {
        return cases.stream()
                .mapToInt(one -> of(one.condition()) + of(one.argument()))
                .sum();
    }

    private static int ofArguments(List<Argument> arguments) {
        return arguments.stream().mapToInt(Size::of).sum();
    }

    private static int of(Argument argument) {
        return switch (argument) {
            case Argument.Plain plain -> plain.java().length();
            case Argument.Content content -> 12;
            case Argument.Entry entry -> 12 + ofArguments(entry.arguments());
            case Argument.Either either -> ofCases(either.cases()) + of(either.otherwise());
            case Argument.Each each -> 20 + of(each.list());
            case Argument.Entries entries -> 12 + ofArguments(entries.entries());
        };
    }
}
