package dev.liveview.form;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How what a browser sends for a field becomes a value, and back. Generated binders are made of these. <i>Immutable.</i>
 *
 * <table>
 *   <caption>What a component of a record may be</caption>
 *   <tr><td>{@code String}</td><td>the text as it was typed, empty if nothing was sent</td></tr>
 *   <tr><td>{@code boolean}</td><td>true for {@code true}, {@code on} and {@code 1}; false if nothing was sent</td></tr>
 *   <tr><td>numbers, {@code char}, {@code UUID}, {@code URI}, {@code java.time}, enums</td><td>converted; nothing is an error</td></tr>
 *   <tr><td>{@code @Nullable} of these, {@code Optional}</td><td>the same; nothing is null, or empty</td></tr>
 *   <tr><td>{@code List}, {@code Set}</td><td>of any of these, repeated inputs or rows</td></tr>
 *   <tr><td>records</td><td>nested fields</td></tr>
 * </table>
 *
 * @param <V> the value
 */
public abstract sealed class FieldType<V> permits ScalarType, RecordType, ManyType, MaybeType {
    FieldType() {}

    /**
     * A single value.
     *
     * @throws IllegalArgumentException if no text can become one
     */
    public static <V> FieldType<V> of(Class<V> type) {
        return Scalars.of(type);
    }

    /** One of the constants of an enum, which are shown as {@link Choice#label(Enum)} says. */
    public static <E extends Enum<E>> FieldType<E> choice(E[] constants) {
        return choice(constants, Choice::label);
    }

    /** One of the constants of an enum, which says how each is shown. */
    public static <E extends Enum<E>> FieldType<E> choice(E[] constants, Function<? super E, String> label) {
        return Scalars.choice(List.of(constants), label);
    }

    /** A nested record. The supplier is asked late, because records may hold their own kind. */
    public static <R extends Record> FieldType<R> record(Class<R> type, Supplier<? extends FormBinder<R>> binder) {
        return new RecordType<>(type, binder);
    }

    /** Several values in their order; unmodifiable. */
    public static <V> FieldType<List<V>> list(FieldType<V> element) {
        return new ManyType<>(element, List::copyOf);
    }

    /** Several values, each once, in their order; unmodifiable. */
    public static <V> FieldType<Set<V>> set(FieldType<V> element) {
        return new ManyType<>(element, all -> java.util.Collections.unmodifiableSet(new LinkedHashSet<>(all)));
    }

    /** A value that may be absent: null then. */
    public static <V> FieldType<V> nullable(FieldType<V> type) {
        return new MaybeType<>(type, value -> value, value -> value);
    }

    /** A value that may be absent: empty then. */
    public static <V> FieldType<Optional<V>> optional(FieldType<V> type) {
        return new MaybeType<>(type, Optional::ofNullable, value -> value.orElse(null));
    }

    /** The value, or null if it is absent or cannot be converted, which the reading has been told. */
    abstract @Nullable V read(Reading reading, FieldPath path, @Nullable Object sent);

    /** Whether a text stands for no value. */
    boolean isNothing(String text) {
        return text.isEmpty();
    }

    /** The value as a browser would send it: text, a list of texts, or nested values. */
    abstract @Nullable Object write(V value);

    /** What was sent, reduced to what belongs to the field, with rows in order. */
    abstract @Nullable Object tidy(@Nullable Object sent);

    /** The type of what stands in this one under a name or a row's number; null if there is nothing of the name. */
    @Nullable
    FieldType<?> inside(String part) {
        return null;
    }

    /** The names of what stands in this one, for messages. */
    Set<String> names() {
        return Set.of();
    }

    /** Which input suits it best, unless a template says which. */
    abstract Control control();

    /** What can be chosen, if it is an enum. */
    List<Choice> choices(Messages messages) {
        return List.of();
    }

    /** Whether it takes several values. */
    boolean isMany() {
        return false;
    }

    /** The kinds of inputs that suit a type. */
    enum Control {
        /** Any text. */
        TEXT,
        /** A whole number. */
        WHOLE,
        /** A number with a fraction. */
        DECIMAL,
        /** A day. */
        DATE,
        /** A time of the day. */
        TIME,
        /** A day and a time, without a zone. */
        DATETIME,
        /** A month of a year. */
        MONTH,
        /** An address of the web. */
        URL,
        /** True or false. */
        TRUTH,
        /** One of several. */
        CHOICE,
        /** None: it holds other fields. */
        NONE
    }
}
