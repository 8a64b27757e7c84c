package dev.liveview.component;

import dev.liveview.Component;
import dev.liveview.form.FormField;
import dev.liveview.form.FormPart;
import dev.liveview.template.Slot;

/**
 * {@code <.inputs_for>}: the fields of a nested record, or of each row of a list of records (F-112, F-179).
 *
 * <pre>{@code
 * <.inputs_for :let={email} field={@form.field("emails")}>
 *   <.input field={email.field("address")} label="Address" />
 * </.inputs_for>
 * }</pre>
 *
 * Each row brings hidden inputs: the number by which it is known wherever it is moved, and its place among the others. After the rows stands what is wrong with the list as a whole.
 *
 * @param field the nested record, or the list
 * @param innerBlock shown for the record, or for each row; gets the part of the form
 */
public record InputsFor(FormField field, Slot<FormPart> innerBlock) implements Component {}
