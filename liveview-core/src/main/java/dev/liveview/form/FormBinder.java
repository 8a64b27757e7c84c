package dev.liveview.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler knows of a record that a form is made of. Generated code implements it; not for people. <i>Immutable.</i>
 *
 * @param <R> the record
 */
public interface FormBinder<R extends Record> {
    /** The record's class. */
    Class<R> type();

    /** The components in their order. */
    Map<String, FieldType<?>> fields();

    /** Reads all components, and makes the record if all of them can be; null otherwise. */
    @Nullable
    R make(RecordInput input);

    /** Writes all components. */
    void write(R value, RecordOutput output);
}
