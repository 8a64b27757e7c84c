package dev.liveview.form;

import dev.liveview.params.Params;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Several values of one type: repeated inputs, or rows of nested fields. <i>Immutable.</i> */
final class ManyType<V, C extends Collection<V>> extends FieldType<C> {
    private final FieldType<V> element;
    private final Function<List<V>, C> collect;

    ManyType(FieldType<V> element, Function<List<V>, C> collect) {
        this.element = element;
        this.collect = collect;
    }

    /** Whether each value has fields of its own. */
    boolean isRows() {
        return element instanceof RecordType<?>;
    }

    @Override
    @Nullable
    C read(Reading reading, FieldPath path, @Nullable Object sent) {
        List<V> values = new ArrayList<>();
        boolean isSound = true;
        int index = 0;
        for (Object one : elements(sent)) {
            V value = element.read(reading, path.child(Integer.toString(index++)), one);
            if (value != null) {
                values.add(value);
            }
            isSound &= value != null;
        }
        return isSound ? collect.apply(values) : null;
    }

    private static Iterable<?> elements(@Nullable Object sent) {
        return switch (sent) {
            case null -> List.of();
            case List<?> list -> list;
            case Params params -> params.values().values();
            default -> List.of(sent);
        };
    }

    @Override
    Object write(C values) {
        if (!(element instanceof RecordType<?>)) {
            List<Object> written = new ArrayList<>();
            values.forEach(one -> written.add(String.valueOf(element.write(one))));
            return List.copyOf(written);
        }
        List<Params> rows = new ArrayList<>();
        for (V value : values) {
            if (element.write(value) instanceof Params row) {
                rows.add(row.with(Params.of(java.util.Map.of(Row.PERSISTENT_ID, Integer.toString(rows.size())))));
            }
        }
        return Row.byPosition(rows);
    }

    /** What was sent for this field, with what was sent beside it about the order of its rows. */
    @Nullable
    Object tidyRows(Params around, String name) {
        Object sent = around.values().get(name);
        if (!(element instanceof RecordType<?> record)) {
            return tidy(sent);
        }
        Object sort = around.values().get(name + Row.SORT);
        Object drop = around.values().get(name + Row.DROP);
        if (sent == null && sort == null && drop == null) {
            return null;
        }
        return Row.byPosition(
                Row.of(sent, sort, drop).stream().map(record::tidyRecord).toList());
    }

    /** A repeated input may send an empty value, so that something is sent when nothing is chosen; numbered inputs are all meant. */
    @Override
    @Nullable
    Object tidy(@Nullable Object sent) {
        List<String> texts = FormData.texts(sent);
        if (sent instanceof Params) {
            return texts;
        }
        return sent == null
                ? null
                : texts.stream().filter(text -> !text.isEmpty()).toList();
    }

    /** Whether all inputs of a list are marked as untouched, each beside its number. */
    static boolean isUntouched(@Nullable Object sent) {
        return sent instanceof Params params
                && params.values().keySet().stream().anyMatch(key -> key.startsWith(FormData.UNUSED))
                && params.values().keySet().stream()
                        .filter(key -> Row.number(key) >= 0)
                        .allMatch(key -> params.has(FormData.UNUSED + key));
    }

    @Override
    @Nullable
    FieldType<?> inside(String part) {
        return Row.number(part) < 0 ? null : element;
    }

    @Override
    Set<String> names() {
        return Set.of("a row's number");
    }

    @Override
    Control control() {
        return element.control();
    }

    @Override
    List<Choice> choices(Messages messages) {
        return element.choices(messages);
    }

    @Override
    boolean isMany() {
        return true;
    }
}
