package dev.liveview.form;

import java.util.List;
import java.util.Locale;

/** What annotations of a record demand of its values. <i>Safe to call from any thread.</i> */
interface Constraints {
    /** Nothing is demanded. */
    Constraints NONE = new Constraints() {
        @Override
        public List<Violation> of(Record made, Locale language) {
            return List.of();
        }

        @Override
        public List<Violation> of(Class<? extends Record> type, String name, Object value, Locale language) {
            return List.of();
        }
    };

    /**
     * A demand that is not met.
     *
     * @param path where, seen from the record
     */
    record Violation(FieldPath path, String message) {}

    /** What is wrong with a record, nested ones apart. */
    List<Violation> of(Record made, Locale language);

    /** What is wrong with a value that shall be a record's component. */
    List<Violation> of(Class<? extends Record> type, String name, Object value, Locale language);

    /** Those of Jakarta Bean Validation, if it is there. */
    static Constraints found() {
        return Found.CONSTRAINTS;
    }

    /** Looked for once, when the first form is made. */
    final class Found {
        private static final Constraints CONSTRAINTS = find();

        private Found() {}

        private static Constraints find() {
            try {
                Class.forName("jakarta.validation.Validation", false, Found.class.getClassLoader());
            } catch (ClassNotFoundException absent) {
                return NONE;
            }
            return JakartaConstraints.find();
        }
    }
}
