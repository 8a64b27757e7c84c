package dev.liveview.component;

import dev.liveview.Component;
import dev.liveview.Default;
import dev.liveview.Tag;
import dev.liveview.form.Choice;
import dev.liveview.form.FormField;
import dev.liveview.template.Attrs;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code <.input>}: the control of a field, with its label, a help text and what is wrong with it, wired for screen readers.
 *
 * <pre>{@code
 * <.input field={@form.field("email")} type="email" label="E-mail" autocomplete="email" />
 * <.input field={@form.field("plan")} type="radio" label="Plan" />
 * }</pre>
 *
 * Around it stands a {@code div} of the class {@code field} ({@code fieldset} for several boxes or radio buttons); errors are a {@code div} of the class
 * {@code errors}, the help a {@code p} of the class {@code help}. The control has {@code aria-invalid} and {@code aria-describedby} when there are errors.
 *
 * @param field the field
 * @param type which control; null for the one that suits the type of the field: {@code number}, {@code date}, {@code checkbox}, {@code select}…
 * @param label what the field is called; null for no label, then write {@code aria-label}
 * @param options what can be chosen: {@link Choice}s, enum constants, entries of a map from value to label, or texts; null for the constants of the enum
 * @param prompt a first option of a select that stands for nothing; null for none
 * @param help a text under the control; null for none
 * @param value shown in place of the field's value; of a checkbox, what is sent when it is ticked
 * @param wrapper the classes of the element around it
 * @param rest more attributes of the control
 */
@Tag("input")
public record InputComponent(
        FormField field,
        @Nullable InputType type,
        @Nullable String label,
        @Nullable Iterable<?> options,
        @Nullable String prompt,
        @Nullable String help,
        @Nullable Object value,
        @Default("field") String wrapper,
        Attrs rest)
        implements Component {
    /** Controls whose attribute {@code value} is what they show. */
    private static final Set<InputType> OWN_MARKUP =
            Set.of(InputType.CHECKBOX, InputType.RADIO, InputType.SELECT, InputType.TEXTAREA);

    InputType kind() {
        if (type != null) {
            return type;
        }
        return field.isMany() ? InputType.SELECT : InputType.of(field.inputType());
    }

    /** Whether it is a group of boxes or buttons. */
    boolean isGroup() {
        return kind() == InputType.RADIO || kind() == InputType.CHECKBOX && field.isMany();
    }

    List<Choice> choices() {
        return options == null ? field.choices() : Choice.all(options);
    }

    boolean isChosen(Choice choice) {
        return field.isMany()
                ? field.values().contains(choice.value())
                : field.value().equals(choice.value());
    }

    /** What an input of one line shows; passwords stay where they were typed (F-178). */
    @Nullable
    String shown() {
        if (value != null) {
            return value.toString();
        }
        return kind() == InputType.PASSWORD ? null : field.value();
    }

    /** What a checkbox sends. */
    String ticked() {
        return value == null ? "true" : value.toString();
    }

    boolean isTicked() {
        return field.value().equals(ticked())
                || value == null && Set.of("on", "1").contains(field.value());
    }

    // ── attributes ───────────────────────────────────────────────────────

    /** Of the element around the control. */
    Attrs around() {
        Attrs attrs = Attrs.of("class", wrapper.isEmpty() ? null : wrapper);
        if (!isGroup()) {
            return attrs;
        }
        Attrs group = attrs.with("id", field.id()).with("role", kind() == InputType.RADIO ? "radiogroup" : null);
        return group.with("aria-describedby", describedBy());
    }

    /** Of the one control. */
    Attrs control() {
        Attrs attrs = Attrs.of(
                        "type", OWN_MARKUP.contains(kind()) && kind() != InputType.CHECKBOX ? null : kind().attribute())
                .with("id", field.id())
                .with("name", field.name());
        if (kind() == InputType.CHECKBOX) {
            attrs = attrs.with("value", ticked());
        }
        if (kind() == InputType.NUMBER && field.isDecimal()) {
            attrs = attrs.with("step", "any");
        }
        if (kind() == InputType.SELECT && field.isMany()) {
            // the official client leaves a select that has the focus as it was, and forgets its choice when it copies
            // the form
            attrs = attrs.with("multiple", true).with("phx-patch-focused", true);
        }
        return attrs.with("aria-invalid", invalid())
                .with("aria-describedby", describedBy())
                .with(rest);
    }

    /** Of one box or button of a group. */
    Attrs control(Choice choice, int index) {
        return Attrs.of("type", kind().attribute())
                .with("id", field.id() + "_" + index)
                .with("name", field.name())
                .with("value", choice.value())
                .with("disabled", choice.isDisabled())
                .with("aria-invalid", invalid())
                .with(rest);
    }

    private @Nullable String invalid() {
        return field.errors().isEmpty() ? null : "true";
    }

    private @Nullable String describedBy() {
        String helpId = help == null ? "" : helpId();
        String errorsId = field.errors().isEmpty() ? "" : errorsId();
        String ids = (helpId + " " + errorsId).strip();
        return ids.isEmpty() ? null : ids;
    }

    String helpId() {
        return field.id() + "_help";
    }

    String errorsId() {
        return field.id() + InputComponent_Template.ERRORS_ID;
    }
}
