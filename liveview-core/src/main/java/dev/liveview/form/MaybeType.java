package dev.liveview.form;

import dev.liveview.params.Params;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value that may be absent. <i>Immutable.</i> */
final class MaybeType<V, M> extends FieldType<M> {
    private final FieldType<V> type;
    private final Function<@Nullable V, @Nullable M> wrap;
    private final Function<M, @Nullable V> unwrap;

    MaybeType(FieldType<V> type, Function<@Nullable V, @Nullable M> wrap, Function<M, @Nullable V> unwrap) {
        this.type = type;
        this.wrap = wrap;
        this.unwrap = unwrap;
    }

    @Override
    @Nullable
    M read(Reading reading, FieldPath path, @Nullable Object sent) {
        boolean isAbsent = sent instanceof String text ? type.isNothing(text) : isAbsent(sent);
        return wrap.apply(isAbsent ? null : type.read(reading, path, sent));
    }

    private static boolean isAbsent(@Nullable Object sent) {
        return switch (sent) {
            case null -> true;
            case Params params ->
                params.values().entrySet().stream()
                        .filter(entry -> !entry.getKey().startsWith("_"))
                        .allMatch(entry -> isAbsent(entry.getValue()));
            case List<?> list -> list.isEmpty();
            default -> sent.toString().isEmpty();
        };
    }

    @Override
    boolean isNothing(String text) {
        return type.isNothing(text);
    }

    @Override
    @Nullable
    Object write(M value) {
        V inner = unwrap.apply(value);
        return inner == null ? null : type.write(inner);
    }

    @Override
    @Nullable
    Object tidy(@Nullable Object sent) {
        return type.tidy(sent);
    }

    @Override
    @Nullable
    FieldType<?> inside(String part) {
        return type.inside(part);
    }

    @Override
    Set<String> names() {
        return type.names();
    }

    @Override
    Control control() {
        return type.control();
    }

    @Override
    List<Choice> choices(Messages messages) {
        return type.choices(messages);
    }

    @Override
    boolean isMany() {
        return type.isMany();
    }
}
