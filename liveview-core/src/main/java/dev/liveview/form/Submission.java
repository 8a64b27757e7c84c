package dev.liveview.form;

import java.util.List;
import java.util.Optional;

/**
 * What a form has made of what was sent.
 *
 * <pre>{@code
 * if (form.submit(data) instanceof Accepted(Signup signup)) { users.create(signup); }
 * }</pre>
 *
 * @param <T> the record
 */
public sealed interface Submission<T> {
    /**
     * Everything could be converted and no rule is broken. <i>Immutable.</i>
     *
     * @param value the record
     */
    record Accepted<T>(T value) implements Submission<T> {}

    /**
     * Something is wrong; the form shows it. <i>Immutable.</i>
     *
     * @param errors at least one
     */
    record Rejected<T>(List<FormError> errors) implements Submission<T> {}

    /** The record, if it was accepted. */
    default Optional<T> accepted() {
        return this instanceof Accepted<T>(T value) ? Optional.of(value) : Optional.empty();
    }
}
