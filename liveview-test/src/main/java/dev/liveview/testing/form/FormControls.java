package dev.liveview.testing.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The controls of one form, or a single control that belongs to none, in the order of the document. */
public final class FormControls {
    private final String key;
    private final String description;
    private final List<Control> controls;
    private final TypedValues typed;
    private final boolean marksUnused;

    private FormControls(
            String key, String description, List<Control> controls, TypedValues typed, boolean marksUnused) {
        this.key = key;
        this.description = description;
        this.controls = controls;
        this.typed = typed;
        this.marksUnused = marksUnused;
    }

    /** The controls of a form: those in it, and those that name it by their attribute {@code form}. */
    public static FormControls of(Element form, TypedValues typed) {
        List<Control> controls = Control.allIn(form.root()).stream()
                .filter(control ->
                        owner(control.element()).filter(owner -> owner == form).isPresent())
                .toList();
        String key = form.id().isEmpty() ? form.cssSelector() : "#" + form.id();
        return new FormControls(key, "form " + key, controls, typed, !form.hasAttr("phx-no-unused-field"));
    }

    /** The controls of the form that a control belongs to; the control alone if there is none. */
    public static FormControls around(Element element, TypedValues typed) {
        return owner(element)
                .map(form -> of(form, typed))
                .orElseGet(() -> new FormControls(
                        element.cssSelector(), "the page", List.of(new Control(element)), typed, true));
    }

    /** The form that a control belongs to. */
    public static Optional<Element> owner(Element control) {
        if (control.hasAttr("form")) {
            return Optional.ofNullable(control.root().selectFirst("form#" + control.attr("form")));
        }
        return Optional.ofNullable(control.closest("form"));
    }

    /** Whether an element is a control. */
    public static boolean isControl(Element element) {
        return Control.is(element);
    }

    /** Whether a control sends its form when it is clicked. */
    public static boolean isSubmitter(Element element) {
        return Control.is(element) && new Control(element).isSubmitter();
    }

    /** Whether a control is a checkbox or a radio button. */
    public static boolean isCheckable(Element element) {
        return Control.is(element) && new Control(element).isCheckable();
    }

    /** Whether a person can use the element: it and no fieldset around it is disabled. */
    public static boolean isDisabled(Element element) {
        return Control.is(element) && new Control(element).isDisabled();
    }

    /** The button that Enter presses. */
    public Optional<Element> defaultButton() {
        return controls.stream()
                .filter(Control::isSubmitter)
                .map(Control::element)
                .findFirst();
    }

    // ── typing ───────────────────────────────────────────────────────────

    /**
     * The names that are to be given values, in the order of the document.
     *
     * @throws AssertionError if a person could not give one of them its values
     */
    public List<String> inOrder(Map<String, List<String>> values) {
        return checked(values, false);
    }

    /** Types values into a control, or chooses them; gives back the control. */
    public Element type(String name, List<String> values) {
        check(name, values, false);
        return set(name, values);
    }

    /**
     * Types values, or chooses them.
     *
     * @param alsoHidden whether hidden inputs may be set, which no person can
     * @throws AssertionError if a person could not do that
     */
    public void fill(Map<String, List<String>> values, boolean alsoHidden) {
        checked(values, alsoHidden).forEach(name -> set(name, values.getOrDefault(name, List.of())));
    }

    private List<String> checked(Map<String, List<String>> values, boolean alsoHidden) {
        values.forEach((name, several) -> check(name, several, alsoHidden));
        return controls.stream()
                .filter(control -> !control.isButton())
                .map(Control::name)
                .filter(values::containsKey)
                .distinct()
                .toList();
    }

    private Element set(String name, List<String> values) {
        List<Control> group = group(name);
        typed.type(key, name, wanted(group, values), defaults(group));
        return group.getFirst().element();
    }

    /** Checks a checkbox that is not, and the reverse; chooses a radio button. */
    public void toggle(Element element) {
        Control control = new Control(element);
        List<Control> group = group(control.name());
        List<String> now = new ArrayList<>(typed.current(key, control.name(), defaults(group)));
        if (control.isRadio()) {
            now = List.of(control.ownValue());
        } else if (!now.remove(control.ownValue())) {
            now.add(control.ownValue());
        }
        typed.type(key, control.name(), now, defaults(group));
    }

    /** The value that a script sees of a control; none for what is not checked. */
    public Optional<String> value(Element element) {
        Control control = new Control(element);
        if (control.isButton() || control.isHidden()) {
            return Optional.of(control.ownValue());
        }
        return values(control).stream()
                .findFirst()
                .or(() -> control.isCheckable() ? Optional.empty() : Optional.of(""));
    }

    private void check(String name, List<String> values, boolean alsoHidden) {
        List<Control> group = group(name);
        if (group.isEmpty()) {
            throw new AssertionError(
                    description + " has no field '" + name + "'; fields: " + String.join(", ", names()));
        }
        Control control = group.getFirst();
        refuse(name, group.stream().allMatch(Control::isDisabled), "is disabled");
        refuse(name, control.element().hasAttr("readonly"), "is readonly: nobody can type into it");
        refuse(name, control.isFile(), "takes files, which tests cannot give yet");
        refuse(name, control.isHidden() && !alsoHidden, "is hidden: nobody can type into it; submit(...) may set it");
        if (control.isSelect() || control.isRadio() || group.size() > 1 && control.isCheckable()) {
            checkOptions(name, group, values);
        }
        boolean takesSeveral =
                control.isMultiple() || control.isCheckbox() || values.size() <= group.size() && !control.isRadio();
        refuse(name, values.size() > 1 && !takesSeveral, "takes one value, got " + values);
    }

    private void refuse(String name, boolean isWrong, String why) {
        if (isWrong) {
            throw new AssertionError("field '" + name + "' of " + description + " " + why);
        }
    }

    private void checkOptions(String name, List<Control> group, List<String> values) {
        List<String> options =
                group.stream().flatMap(control -> control.options().stream()).toList();
        for (String value : values) {
            refuse(
                    name,
                    !options.contains(value),
                    "has no option '" + value + "'; options: " + String.join(", ", options));
        }
    }

    /** A checkbox may be given a truth instead of its value. */
    private static List<String> wanted(List<Control> group, List<String> values) {
        Control only = group.getFirst();
        if (group.size() > 1 || !only.isCheckbox() || values.equals(List.of(only.ownValue()))) {
            return values;
        }
        return switch (values.isEmpty() ? "false" : values.getFirst()) {
            case "true" -> List.of(only.ownValue());
            case "false" -> List.of();
            default ->
                throw new AssertionError("checkbox '" + only.name() + "' was given " + values
                        + "; it takes true, false or its value '" + only.ownValue() + "'");
        };
    }

    private Set<String> names() {
        return controls.stream()
                .filter(control -> !control.isButton() && !control.name().isEmpty())
                .map(Control::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The controls of a name that a person can see, without buttons; hidden ones only if there are no others. */
    private List<Control> group(String name) {
        List<Control> all = controls.stream()
                .filter(control -> control.name().equals(name) && !control.isButton())
                .toList();
        List<Control> seen = all.stream().filter(control -> !control.isHidden()).toList();
        return seen.isEmpty() ? all : seen;
    }

    private static List<String> defaults(List<Control> group) {
        return group.stream().flatMap(control -> control.defaults().stream()).toList();
    }

    // ── sending ──────────────────────────────────────────────────────────

    /** Whoever sends the form, or leaves a field, has used it: such fields are not marked as unused any more. */
    public void use(@Nullable Element control) {
        controls.stream()
                .filter(one -> control == null || one.name().equals(control.attr("name")))
                .forEach(one -> typed.use(key, one.name()));
    }

    /** The form is submitted by this button, or by none; a browser keeps which one it was. */
    public void press(@Nullable Element submitter) {
        String name = submitter == null ? "" : submitter.attr("name");
        String value = submitter == null ? "" : submitter.attr("value");
        typed.press(key, name.isEmpty() ? List.of() : List.of(new FormText.Entry(name, value)));
    }

    /** What a form sends when the page submits it by itself, with the button by which it was submitted last (C-259). */
    public List<FormText.Entry> entriesOfPage() {
        List<FormText.Entry> entries = new ArrayList<>(entries((Element) null));
        entries.addAll(typed.pressed(key));
        return entries;
    }

    /** What a form sends when it is submitted, by a button or without one. */
    public List<FormText.Entry> entries(@Nullable Element submitter) {
        return entries(control -> true, submitter);
    }

    /** The entries for an event, fields that nobody has used being marked (C-262, C-263). */
    public List<FormText.Entry> markedEntries(Predicate<Element> wanted, @Nullable Element submitter) {
        List<FormText.Entry> entries = entries(control -> wanted.test(control.element()), submitter);
        List<FormText.Entry> marked = new ArrayList<>();
        for (FormText.Entry entry : entries) {
            if (isMarked(entry.name(), submitter)) {
                marked.add(new FormText.Entry(FormText.unused(entry.name()), ""));
            }
            marked.add(entry);
        }
        return marked;
    }

    private boolean isMarked(String name, @Nullable Element submitter) {
        boolean isOptedOut = controls.stream()
                .anyMatch(one -> one.name().equals(name) && one.element().hasAttr("phx-no-unused-field"));
        boolean isHidden =
                controls.stream().filter(one -> one.name().equals(name)).allMatch(Control::isHidden);
        boolean isSubmitter = submitter != null && submitter.attr("name").equals(name);
        return marksUnused && !isOptedOut && !isHidden && !isSubmitter && !typed.isUsed(key, name);
    }

    private List<FormText.Entry> entries(Predicate<Control> wanted, @Nullable Element submitter) {
        List<FormText.Entry> entries = new ArrayList<>();
        for (Control control : controls) {
            boolean isSent = !control.name().isEmpty() && !control.isDisabled() && !control.isFile();
            if (isSent && control.isButton() ? control.element() == submitter : isSent && wanted.test(control)) {
                values(control).forEach(value -> entries.add(new FormText.Entry(control.name(), value)));
            }
        }
        return entries;
    }

    /** The values that one control has now. */
    List<String> values(Control control) {
        List<Control> group = group(control.name());
        if (control.isButton() || !group.contains(control)) {
            return List.of(control.ownValue());
        }
        List<String> current = typed.current(key, control.name(), defaults(group));
        if (control.isSelect()) {
            return control.options().stream().filter(current::contains).toList();
        }
        if (control.isCheckable()) {
            return current.contains(control.ownValue()) ? List.of(control.ownValue()) : List.of();
        }
        int index = group.indexOf(control);
        return List.of(index < current.size() ? current.get(index) : "");
    }
}
