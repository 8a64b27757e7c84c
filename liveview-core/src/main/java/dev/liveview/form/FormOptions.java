package dev.liveview.form;

import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a form is named, and where its messages come from. <i>Immutable.</i>
 *
 * <pre>{@code
 * final Form<User> form = form(User.class, o -> o.as("user"));      // user[name]
 * }</pre>
 */
public final class FormOptions {
    private final String id;
    private final String as;
    private final @Nullable Function<Locale, ResourceBundle> bundles;

    private FormOptions(String id, String as, @Nullable Function<Locale, ResourceBundle> bundles) {
        this.id = id;
        this.as = as;
        this.bundles = bundles;
    }

    /** What holds unless it is said otherwise: the id is the record's name, and inputs have the names of its components. */
    static FormOptions of(Class<? extends Record> type) {
        String name = type.getSimpleName();
        return new FormOptions(Character.toLowerCase(name.charAt(0)) + name.substring(1), "", null);
    }

    /** The form's DOM id, with which the ids of its inputs begin; it must be unique on the page. */
    public FormOptions id(String newId) {
        return new FormOptions(Objects.requireNonNull(newId), as, bundles);
    }

    /** The name around those of the inputs, {@code user[name]}; also the id, unless that is set after it. */
    public FormOptions as(String name) {
        return new FormOptions(name.isEmpty() ? id : name, name, bundles);
    }

    /**
     * Where messages are looked up by key before the framework's own: {@code locale -> ResourceBundle.getBundle("messages", locale)}. The keys of the
     * framework begin with {@code form.}.
     */
    public FormOptions messages(Function<Locale, ResourceBundle> newBundles) {
        return new FormOptions(id, as, newBundles);
    }

    String id() {
        return id;
    }

    String as() {
        return as;
    }

    /** The path of a field within the form, by its input's name; the root if that is none of the form's. */
    FieldPath within(FieldPath input) {
        FieldPath outer = FieldPath.parse(as);
        int depth = outer.parts().size();
        return input.isIn(outer)
                ? new FieldPath(input.parts().subList(depth, input.parts().size()))
                : FieldPath.ROOT;
    }

    Messages messages(Locale locale) {
        return new Messages(locale, bundles == null ? null : bundles.apply(locale));
    }
}
