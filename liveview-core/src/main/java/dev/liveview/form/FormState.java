package dev.liveview.form;

import dev.liveview.assign.FrozenParts;
import dev.liveview.context.LiveContext;
import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.params.Params;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a form holds at one moment: what its inputs show, and what is wrong with it. {@code {@form}} in a template. <i>Immutable.</i>
 *
 * @param <T> the record that the form makes
 */
public final class FormState<T extends Record> implements FrozenParts {
    private static final ErrorCode UNKNOWN_FIELD = ErrorCode.app("form.unknown-field");
    private static final ErrorCode NO_ROWS = ErrorCode.app("form.no-rows");

    private final FormOptions options;
    private final RecordType<T> shape;
    private final Params values;
    private final Map<FieldPath, List<String>> errors;
    /** What the application has found wrong by itself: no check finds it again. */
    private final Map<FieldPath, List<String>> told;

    private final RowChanges rowChanges;
    private final Stage stage;

    /** How far the user has come. */
    private record Stage(boolean isFilled, boolean isSubmitted, boolean isUnsaved) {
        static final Stage FILLED = new Stage(true, false, false);

        Stage sent(boolean submitted, boolean isUnsaved) {
            return new Stage(false, isSubmitted || submitted, isUnsaved);
        }

        Stage refused() {
            return new Stage(false, true, true);
        }

        Stage changed() {
            return new Stage(isFilled, isSubmitted, true);
        }
    }

    private FormState(
            FormOptions options,
            RecordType<T> shape,
            Params values,
            Map<FieldPath, List<String>> errors,
            Map<FieldPath, List<String>> told,
            RowChanges rowChanges,
            Stage stage) {
        this.options = options;
        this.shape = shape;
        this.values = values;
        this.errors = Map.copyOf(errors);
        this.told = Map.copyOf(told);
        this.rowChanges = rowChanges;
        this.stage = stage;
    }

    /** A form that holds these values, whatever the browser holds. */
    static <T extends Record> FormState<T> filled(FormOptions options, RecordType<T> shape, Params values) {
        return new FormState<>(options, shape, values, Map.of(), Map.of(), RowChanges.NONE, Stage.FILLED);
    }

    /** The same form after the browser sent values. */
    FormState<T> sent(
            Params filled, RowChanges.Merged merged, Map<FieldPath, List<String>> newErrors, boolean submitted) {
        Params newValues = merged.values();
        Map<FieldPath, List<String>> left = new HashMap<>(submitted ? Map.of() : told);
        left.keySet().removeIf(path -> !Objects.equals(FormData.find(values, path), FormData.find(newValues, path)));
        boolean isSaved = submitted && newErrors.isEmpty();
        Stage next = stage.sent(submitted, !isSaved && UserChanges.exist(filled, newValues, stage.isUnsaved));
        return new FormState<>(options, shape, newValues, newErrors, left, merged.changes(), next);
    }

    /** The same form with one more error that the application has found; all of them are shown from now on. */
    FormState<T> with(FieldPath path, String message) {
        checked(path);
        Map<FieldPath, List<String>> more = new HashMap<>(told);
        List<String> texts = new ArrayList<>(more.getOrDefault(path, List.of()));
        texts.add(message);
        more.put(path, List.copyOf(texts));
        return new FormState<>(options, shape, values, errors, more, rowChanges, stage.refused());
    }

    /** The same form after its values were checked. */
    FormState<T> checked(Map<FieldPath, List<String>> newErrors) {
        return new FormState<>(options, shape, values, newErrors, told, rowChanges, stage);
    }

    /** The same form with other rows in a list, still unchecked; what the application has found wrong there may stand elsewhere now, and is forgotten. */
    FormState<T> withRows(FieldPath list, UnaryOperator<List<Params>> change) {
        if (!(checked(list) instanceof ManyType<?, ?> many && many.isRows())) {
            throw new LiveViewException(
                    NO_ROWS, "form '" + options.id() + "': the field '" + list + "' is no list of records");
        }
        Map<FieldPath, List<String>> left = new HashMap<>(told);
        left.keySet().removeIf(path -> path.isIn(list));
        RowChanges.Merged changed = rowChanges.change(values, list, change);
        return new FormState<>(options, shape, changed.values(), Map.of(), left, changed.changes(), stage.changed());
    }

    FormState<T> named(FormOptions newOptions) {
        return new FormState<>(newOptions, shape, values, errors, told, rowChanges, stage);
    }

    // ── for templates ────────────────────────────────────────────────────

    /** The form's DOM id. */
    public String id() {
        return options.id();
    }

    /**
     * A field, by its path: {@code email}, {@code address.street}, {@code emails[0].address}.
     *
     * @throws LiveViewException if the record has no such component
     */
    public FormField field(String path) {
        return field(FieldPath.parse(path));
    }

    /** What is wrong with the form as a whole. */
    public List<String> errors() {
        return shown(FieldPath.ROOT);
    }

    /** Everything that is wrong, whether it is shown by now or not. */
    public List<FormError> allErrors() {
        List<FormError> all = new ArrayList<>();
        for (Map<FieldPath, List<String>> some : List.of(errors, told)) {
            some.forEach((path, texts) -> texts.forEach(text -> all.add(new FormError(path.toString(), text))));
        }
        all.sort((a, b) -> a.field().compareTo(b.field()));
        return List.copyOf(all);
    }

    /** Whether nothing is wrong, as far as it was looked at: what was sent, and rows that were added, removed or moved. */
    public boolean isValid() {
        return errors.isEmpty() && told.isEmpty();
    }

    /** Whether it was submitted since it was filled. */
    public boolean isSubmitted() {
        return stage.isSubmitted;
    }

    /** Whether it holds what would be lost: something that the user has changed, and that was not submitted without an error since. */
    public boolean isUnsaved() {
        return stage.isUnsaved;
    }

    // ── for fields ───────────────────────────────────────────────────────

    FormField field(FieldPath path) {
        return new FormField(this, path, checked(path));
    }

    private FieldType<?> checked(FieldPath path) {
        FieldType<?> type = shape;
        for (String part : path.parts()) {
            FieldType<?> inner = type.inside(part);
            if (inner == null) {
                throw new LiveViewException(
                        UNKNOWN_FIELD,
                        "form '" + options.id() + "': no field '" + path + "'; there are: "
                                + String.join(", ", type.names()));
            }
            type = inner;
        }
        return type;
    }

    /** What its inputs show, with the marks of those that were not touched. */
    Params values() {
        return values;
    }

    /** Those that the browser may not have seen. */
    RowChanges rowChanges() {
        return rowChanges;
    }

    @Nullable
    Object value(FieldPath path) {
        return FormData.find(values, path);
    }

    /** What is wrong with a field, if the user has had a chance to fill it in. */
    List<String> shown(FieldPath path) {
        if (!isUsed(path)) {
            return List.of();
        }
        List<String> found = errors.getOrDefault(path, List.of());
        List<String> own = told.getOrDefault(path, List.of());
        return own.isEmpty()
                ? found
                : Stream.concat(found.stream(), own.stream()).toList();
    }

    boolean isUsed(FieldPath path) {
        return stage.isSubmitted || !path.parts().isEmpty() && FormData.isUsed(values, path);
    }

    /** Whether the browser must be told all values, because the application has set them. */
    boolean isFilled() {
        return stage.isFilled;
    }

    /** The form's texts in the language of the person at the browser. */
    Messages messages() {
        return options.messages(LiveContext.current().locale());
    }

    String inputName(FieldPath path) {
        return path.inputName(options.as());
    }

    /** Ids do not change when rows move, so that the browser knows the inputs again. */
    String domId(FieldPath path) {
        StringBuilder id = new StringBuilder(options.id());
        FieldPath soFar = FieldPath.ROOT;
        for (String part : path.parts()) {
            soFar = soFar.child(part);
            id.append('_').append(Row.number(part) < 0 ? part : rowKey(soFar));
        }
        return id.toString();
    }

    /** The number that a row keeps however rows are moved. */
    String rowKey(FieldPath row) {
        return value(row) instanceof Params params && params.values().get(Row.PERSISTENT_ID) instanceof String id
                ? id
                : row.last();
    }

    @Override
    public List<@Nullable Object> frozenParts() {
        return List.of();
    }

    /** No values: they may be secrets, and this ends in logs. */
    @Override
    public String toString() {
        return "FormState[" + options.id() + "]";
    }
}
