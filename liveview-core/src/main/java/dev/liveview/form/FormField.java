package dev.liveview.form;

import dev.liveview.params.Params;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form as a template shows it: {@code {@form.field("email")}}. <i>Immutable.</i>
 *
 * <pre>{@code
 * <input id={@form.field("email").id()} name={@form.field("email").name()} value={@form.field("email").value()}>
 * }</pre>
 */
public final class FormField {
    private final FormState<?> form;
    private final FieldPath path;
    private final FieldType<?> type;

    FormField(FormState<?> form, FieldPath path, FieldType<?> type) {
        this.form = form;
        this.path = path;
        this.type = type;
    }

    /** The path: {@code emails[0].address}. */
    public String path() {
        return path.toString();
    }

    /** The name of its input: {@code emails[0][address]}; with {@code []} at the end if it takes several values. */
    public String name() {
        return form.inputName(path) + (type.isMany() && !isRows() ? "[]" : "");
    }

    /** The DOM id of its input; it stays the same when rows are moved. */
    public String id() {
        return form.domId(path);
    }

    /** What the input shows; empty if there is nothing. */
    public String value() {
        Object value = form.value(path);
        return value == null || value instanceof Params || value instanceof List<?> ? "" : value.toString();
    }

    /** What is chosen, of a field with several values. */
    public List<String> values() {
        Object value = form.value(path);
        return value instanceof Params ? List.of() : FormData.texts(value);
    }

    /** What is wrong with it, if the user has touched it or submitted the form (F-176). */
    public List<String> errors() {
        return form.shown(path);
    }

    /** Whether the user has touched it, or submitted the form (F-113). */
    public boolean isUsed() {
        return form.isUsed(path);
    }

    /** Whether the application has set the value since the browser last sent one, so that the browser must be told. */
    public boolean isFilled() {
        return form.isFilled();
    }

    /** Whether it takes several values. */
    public boolean isMany() {
        return type.isMany();
    }

    /** Which input suits its type: {@code text}, {@code number}, {@code checkbox}… as in {@code <.input type=…>}. */
    public String inputType() {
        return switch (type.control()) {
            case TEXT, NONE -> "text";
            case WHOLE, DECIMAL -> "number";
            case DATE -> "date";
            case TIME -> "time";
            case DATETIME -> "datetime-local";
            case MONTH -> "month";
            case URL -> "url";
            case TRUTH -> "checkbox";
            case CHOICE -> "select";
        };
    }

    /** Whether a number in it may have a fraction. */
    public boolean isDecimal() {
        return type.control() == FieldType.Control.DECIMAL;
    }

    /**
     * What can be chosen, if its type is an enum: its constants, called as the form's messages say under {@code Comfort.GRAND}, else by the enum's method
     * {@code label()}, else by {@link Choice#label(Enum)}.
     */
    public List<Choice> choices() {
        return type.choices(form.messages());
    }

    // ── what stands in it ────────────────────────────────────────────────

    private boolean isRows() {
        return type.control() == FieldType.Control.NONE;
    }

    /** The fields of its record. */
    public FormPart part() {
        return new FormPart(form, path, "");
    }

    /** The rows of a list of records, each with its fields. */
    public List<FormPart> rows() {
        if (!(type.isMany() && form.value(path) instanceof Params rows)) {
            return List.of();
        }
        List<FormPart> parts = new ArrayList<>();
        for (String index : rows.values().keySet()) {
            FieldPath row = path.child(index);
            parts.add(new FormPart(form, row, form.rowKey(row)));
        }
        return List.copyOf(parts);
    }

    /** The name of the inputs that say the order of its rows; a value that is no row's number adds a new one. */
    public String sortName() {
        return form.inputName(path.parent().child(path.last() + Row.SORT)) + "[]";
    }

    /** The name of the inputs that say which rows go. */
    public String dropName() {
        return form.inputName(path.parent().child(path.last() + Row.DROP)) + "[]";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FormField field && form == field.form && path.equals(field.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return "FormField[" + path + "]";
    }
}
