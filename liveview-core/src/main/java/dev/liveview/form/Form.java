package dev.liveview.form;

import dev.liveview.assign.Cell;
import dev.liveview.assign.Cells;
import dev.liveview.context.LiveContext;
import dev.liveview.params.Params;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A form of a view or component: what its inputs show, what is wrong with it, and the record that it makes.
 *
 * <pre>{@code
 * record Signup(@NotBlank String name, @Email String email, @Min(18) int age) {}
 *
 * final Form<Signup> form = form(Signup.class);
 *
 * @On("validate") void validate(FormData data) { form.validate(data); }
 * @On("save")     void save(FormData data) {
 *     if (form.submit(data) instanceof Accepted(Signup signup)) { users.create(signup); }
 * }
 * }</pre>
 *
 * <p>The template shows it: {@code <.form for={@form} phx-change="validate" phx-submit="save">}. What cannot be converted is an error of its field like
 * any other; the record is made only when every field converts. The annotations of Jakarta Bean Validation are looked at if an implementation is on the
 * class path. Errors are shown at fields that the user has touched, and everywhere once the form was submitted.
 *
 * <p>It is a cell: setting it marks it changed, and a callback that fails takes it back. <i>Only on the view's own thread.</i>
 *
 * @param <T> the record
 */
public final class Form<T extends Record> extends Cell<FormState<T>> {
    private final RecordType<T> shape;
    private final List<FormRule<? super T>> rules = new ArrayList<>();
    private FormOptions options;
    private Params initial = Params.EMPTY;

    private Form(Cells cells, RecordType<T> shape, FormOptions options) {
        super(cells, FormState.filled(options, shape, Params.EMPTY));
        this.shape = shape;
        this.options = options;
    }

    /**
     * A form among these cells. Users call {@code form(Signup.class)} of their view instead.
     *
     * @throws dev.liveview.error.LiveViewException if no binder was generated for the record
     */
    public static <T extends Record> Form<T> of(Cells cells, Class<T> type, UnaryOperator<FormOptions> options) {
        FormBinder<T> binder = Binders.of(type);
        return new Form<>(cells, new RecordType<>(type, () -> binder), options.apply(FormOptions.of(type)));
    }

    // ── declaring ────────────────────────────────────────────────────────

    /** Adds a rule, and gives back this form. */
    public Form<T> rule(FormRule<? super T> rule) {
        rules.add(rule);
        return this;
    }

    /**
     * Adds a rule for one field, and gives back this form.
     *
     * @param field the path of the field; empty for the form as a whole
     * @param holds whether the record is as it should be
     * @param message what is wrong if it is not; <code>{key}</code> is a key of the form's messages
     */
    public Form<T> rule(String field, Predicate<? super T> holds, String message) {
        return rule((value, errors) -> {
            if (!holds.test(value)) {
                errors.add(field, message);
            }
        });
    }

    /** Changes the DOM id: for a component, several of which may stand in a page. */
    public void id(String newId) {
        touch();
        options = options.id(newId);
        replace(get().named(options));
    }

    // ── what the browser sent ────────────────────────────────────────────

    /**
     * Takes over what the browser sent while the user fills in the form, and says what is wrong with it. A control with a {@code phx-change} of its own sends
     * its value only: the others stay as they are.
     *
     * @return the record that submitting would give now, if nothing is wrong
     */
    public Submission<T> validate(FormData data) {
        return take(data, false);
    }

    /** Takes over what the browser sent when the user submitted the form. */
    public Submission<T> submit(FormData data) {
        return take(data, true);
    }

    private Submission<T> take(FormData data, boolean isSubmitted) {
        touch();
        FormData own = options.as().isEmpty() ? data : data.nested(options.as());
        FieldPath changed = isSubmitted ? FieldPath.ROOT : options.within(new FieldPath(data.target()));
        OwnChange change = new OwnChange(shape, get(), own.values());
        RowChanges changes = get().rowChanges();
        Params current = get().values();
        RowChanges.Merged merged = change.isAlone(changed)
                ? RowMerge.alone(changes, change.values(changed), current)
                : RowMerge.whole(changes, own.values(), change.values(changed), current);
        Reading reading = reading();
        T made = read(reading, merged.values());
        FormState<T> state = get().sent(initial, merged, reading.errors(), isSubmitted);
        replace(state);
        return made == null || !state.isValid()
                ? new Submission.Rejected<>(state.allErrors())
                : new Submission.Accepted<>(made);
    }

    private Reading reading() {
        return new Reading(options.messages(LiveContext.current().locale()), Constraints.found());
    }

    /** The record that the values make, if they do; what is wrong stands in the reading. */
    private @Nullable T read(Reading reading, Params values) {
        T made = shape.read(reading, FieldPath.ROOT, values);
        if (made != null) {
            FormRule.Errors errors = (field, message) ->
                    reading.add(FieldPath.parse(field), reading.messages().ofApplication(message));
            rules.forEach(rule -> rule.check(made, errors));
        }
        return made;
    }

    // ── what the application sets ────────────────────────────────────────

    /** Shows a record's values, which {@link #reset} brings back; nothing is wrong with them. */
    public void fill(T value) {
        touch();
        initial = shape.write(value);
        replace(FormState.filled(options, shape, initial));
    }

    /** Shows what {@link #fill} was given last, or nothing, as if the user had done nothing. */
    public void reset() {
        touch();
        replace(FormState.filled(options, shape, initial));
    }

    /**
     * Shows an error that was found after the form had been accepted, such as a name that is taken. It stays until its field changes, one of the form
     * as a whole until anything does, or until the form is submitted again.
     *
     * @param field the path of the field; empty for the form as a whole
     * @param message what is wrong; <code>{key}</code> is a key of the form's messages
     */
    public void error(String field, String message) {
        touch();
        Messages messages = options.messages(LiveContext.current().locale());
        replace(get().with(FieldPath.parse(field), messages.ofApplication(message)));
    }

    /** Adds an empty row at the end of a list of records. */
    public void addRow(String list) {
        rows(list, rows -> {
            List<Params> longer = new ArrayList<>(rows);
            longer.add(Params.EMPTY);
            return longer;
        });
    }

    /**
     * Removes a row of a list of records; without such a row it does nothing.
     *
     * @param key what {@link FormPart#key} says of it
     */
    public void removeRow(String list, String key) {
        rows(list, rows -> rows.stream().filter(row -> !Row.isKnownBy(row, key)).toList());
    }

    /**
     * Moves a row of a list of records, at most to the list's end; without such a row it does nothing.
     *
     * @param key what {@link FormPart#key} says of it
     * @param places how many places down; up if negative
     */
    public void moveRow(String list, String key, int places) {
        rows(list, rows -> Row.moved(rows, key, places));
    }

    private void rows(String list, UnaryOperator<List<Params>> change) {
        touch();
        FormState<T> state = get().withRows(FieldPath.parse(list), change);
        Reading reading = reading();
        read(reading, state.values());
        replace(state.checked(reading.errors()));
    }

    // ── reading ──────────────────────────────────────────────────────────

    /** A field, by its path. */
    public FormField field(String path) {
        return get().field(path);
    }

    /** Whether nothing is wrong, as far as it was looked at: what was sent, and rows that were added, removed or moved. */
    public boolean isValid() {
        return get().isValid();
    }

    /** Whether it holds what would be lost: something that the user has changed, and that was not submitted without an error since. */
    public boolean isUnsaved() {
        return get().isUnsaved();
    }

    @Override
    protected Runnable memento() {
        Runnable values = super.memento();
        Params oldInitial = initial;
        FormOptions oldOptions = options;
        return () -> {
            values.run();
            initial = oldInitial;
            options = oldOptions;
        };
    }

    @Override
    protected String kind() {
        return "Form";
    }
}
