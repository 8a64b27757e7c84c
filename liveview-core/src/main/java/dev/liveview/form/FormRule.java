package dev.liveview.form;

/**
 * A rule of the application for a form's values; it runs on the view's own thread whenever the record could be made.
 *
 * <pre>{@code
 * final Form<Trip> form = form(Trip.class).rule((trip, errors) -> {
 *     if (trip.back().isBefore(trip.out())) {
 *         errors.add("back", "must not be before the way out");
 *     }
 * });
 * }</pre>
 *
 * @param <T> the record
 */
@FunctionalInterface
public interface FormRule<T> {
    /** Looks at a record, and adds what is wrong with it. */
    void check(T value, Errors errors);

    /** Where a rule says what is wrong. */
    @FunctionalInterface
    interface Errors {
        /**
         * Adds an error.
         *
         * @param field the path of the field; empty for the form as a whole
         * @param message what is wrong; <code>{key}</code> is a key of the form's messages
         */
        void add(String field, String message);
    }
}
