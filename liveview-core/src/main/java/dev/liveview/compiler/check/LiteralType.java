package dev.liveview.compiler.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a text that is written as an attribute's value can become, and the Java for it. <i>Immutable.</i> */
public sealed interface LiteralType {
    /** The Java for this text, if it can become one. */
    Optional<String> toJava(String text);

    /** The Java for an attribute whose name stands alone, if it can. */
    default Optional<String> ofBareName() {
        return Optional.empty();
    }

    /** A string. */
    record Text() implements LiteralType {
        @Override
        public Optional<String> toJava(String text) {
            return Optional.of(JavaString.quote(text));
        }
    }

    /** Whatever is no other type, but takes strings and booleans. */
    record Anything() implements LiteralType {
        @Override
        public Optional<String> toJava(String text) {
            return Optional.of(JavaString.quote(text));
        }

        @Override
        public Optional<String> ofBareName() {
            return Optional.of("true");
        }
    }

    /** A whole number. */
    record Whole(long least, long greatest, String prefix, String suffix) implements LiteralType {
        @Override
        public Optional<String> toJava(String text) {
            try {
                long value = Long.parseLong(text.strip());
                return value < least || value > greatest ? Optional.empty() : Optional.of(prefix + value + suffix);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
    }

    /** A floating-point number. */
    record Floating(String suffix) implements LiteralType {
        @Override
        public Optional<String> toJava(String text) {
            try {
                double value = Double.parseDouble(text.strip());
                return Double.isFinite(value) ? Optional.of(value + suffix) : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
    }

    /** True or false. */
    record Truth() implements LiteralType {
        @Override
        public Optional<String> toJava(String text) {
            return text.equals("true") || text.equals("false") ? Optional.of(text) : Optional.empty();
        }

        @Override
        public Optional<String> ofBareName() {
            return Optional.of("true");
        }
    }

    /** A constant of an enum. */
    record Constant(String type, List<String> names) implements LiteralType {
        @Override
        public Optional<String> toJava(String text) {
            String upper = text.toUpperCase(Locale.ROOT).replace('-', '_');
            return names.stream()
                    .filter(name -> name.equals(text) || name.equals(upper))
                    .findFirst()
                    .map(name -> type + "." + name);
        }
    }

    /** A type that no text can become. */
    record None() implements LiteralType {
        @Override
        public Optional<String> toJava(String text) {
            return Optional.empty();
        }
    }
}
