package dev.liveview.form;

import java.util.List;

/**
 * The fields of a nested record, or of one row of several: what {@code <.inputs_for>} hands to its content. <i>Immutable.</i>
 *
 * <pre>{@code
 * <.inputs_for :let={email} field={@form.field("emails")}>
 *   <.input field={email.field("address")} label="Address" />
 * </.inputs_for>
 * }</pre>
 */
public final class FormPart {
    private final FormState<?> form;
    private final FieldPath path;
    private final String key;

    FormPart(FormState<?> form, FieldPath path, String key) {
        this.form = form;
        this.path = path;
        this.key = key;
    }

    /** A field of this part. */
    public FormField field(String inner) {
        return form.field(path.child(FieldPath.parse(inner)));
    }

    /** The row's number now, which stands in the names of its inputs; of a part that is no row, its name. */
    public String index() {
        return path.last();
    }

    /** What tells a row from others, and stays when rows are added, removed and moved; empty for a part that is no row. */
    public String key() {
        return key;
    }

    /** The start of the DOM ids of its inputs; for the element around them. */
    public String id() {
        return form.domId(path);
    }

    /** The name of an input that belongs to this part and to no component of the record. */
    public String inputName(String inner) {
        return form.inputName(path.child(inner));
    }

    /** What is wrong with the part as a whole. */
    public List<String> errors() {
        return form.shown(path);
    }

    @Override
    public String toString() {
        return "FormPart[" + path + "]";
    }
}
