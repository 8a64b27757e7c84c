package dev.liveview.form;

import dev.liveview.params.Params;
import dev.liveview.params.UrlEncoded;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a form sent: nested values by the names of its inputs, which input was changed, and which ones the user has not touched yet.
 *
 * <pre>{@code
 * @On("validate") void validate(FormData data) { form.validate(data); }
 * }</pre>
 *
 * <p>A path is written as in Java or as in HTML: {@code emails[0].address} or {@code emails[0][address]}. The number of values and the depth of names
 * are bounded by {@link UrlEncoded}. <i>Immutable.</i>
 */
public final class FormData {
    static final String UNUSED = "_unused_";

    private static final String TARGET = "_target";

    private final Params values;

    private FormData(Params values) {
        this.values = values;
    }

    /** What an event of a form brought, or any values. */
    public static FormData of(Params values) {
        return new FormData(Objects.requireNonNull(values));
    }

    /**
     * What a form sent by HTTP.
     *
     * @throws dev.liveview.params.ParamException if the text is malformed, or has too many or too deeply nested values
     */
    public static FormData decode(String text) {
        return new FormData(UrlEncoded.decode(text));
    }

    /** All values, the marks of untouched fields among them. */
    public Params values() {
        return values;
    }

    /** The path of the input that was changed, such as user, name; empty if the form was submitted. */
    public List<String> target() {
        return values.has(TARGET) ? values.list(TARGET, String.class) : List.of();
    }

    /** Whether a value came for a field, or for something in it. */
    public boolean has(String path) {
        return find(values, FieldPath.parse(path)) != null;
    }

    /** The text of a field; empty if there is none, or if it is not a single one. */
    public String text(String path) {
        Object value = find(values, FieldPath.parse(path));
        return value == null || value instanceof Params || value instanceof List<?> ? "" : value.toString();
    }

    /** The texts of a field with several values, such as {@code tags[]}. */
    public List<String> texts(String path) {
        return texts(find(values, FieldPath.parse(path)));
    }

    static List<String> texts(@Nullable Object node) {
        return switch (node) {
            case null -> List.of();
            case List<?> list -> list.stream().map(FormData::text).toList();
            case Params params ->
                params.values().entrySet().stream()
                        .filter(entry -> !entry.getKey().startsWith("_"))
                        .map(entry -> text(entry.getValue()))
                        .toList();
            default -> List.of(node.toString());
        };
    }

    private static String text(@Nullable Object value) {
        return value == null || value instanceof Params || value instanceof List<?> ? "" : value.toString();
    }

    /** What was sent under a name: {@code user} holds {@code user[name]}. */
    public FormData nested(String path) {
        return new FormData(find(values, FieldPath.parse(path)) instanceof Params nested ? nested : Params.EMPTY);
    }

    /** Whether the user has touched a field, or one in it: it was sent, and without the mark of those that were not (F-113). */
    public boolean isUsed(String path) {
        return isUsed(values, FieldPath.parse(path));
    }

    static boolean isUsed(Params values, FieldPath path) {
        Object around = find(values, path.parent());
        if (around instanceof List<?>) {
            return isUsed(values, path.parent());
        }
        return around instanceof Params params && isUsed(params, path.last());
    }

    private static boolean isUsed(Params around, String name) {
        Object value = around.values().get(name);
        if (value == null || around.has(UNUSED + name)) {
            return false;
        }
        return !(value instanceof Params nested)
                || nested.values().keySet().stream().anyMatch(inner -> !inner.startsWith("_") && isUsed(nested, inner));
    }

    static @Nullable Object find(Params values, FieldPath path) {
        Object found = values;
        for (String part : path.parts()) {
            found = inside(found, part);
        }
        return found;
    }

    /** The same values with another one at a path. */
    static Params put(Params values, FieldPath path, Object value) {
        FieldPath around = path.parent();
        Params inner = find(values, around) instanceof Params params ? params : Params.EMPTY;
        Params changed = inner.with(Params.of(Map.of(path.last(), value)));
        return around.parts().isEmpty() ? changed : put(values, around, changed);
    }

    private static @Nullable Object inside(@Nullable Object around, String part) {
        return switch (around) {
            case Params params -> params.values().get(part);
            case List<?> list -> Row.at(list, part);
            case null, default -> null;
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FormData data && values.equals(data.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** The names only: values may be secrets, and this ends in logs. */
    @Override
    public String toString() {
        return "FormData" + values.values().keySet();
    }
}
