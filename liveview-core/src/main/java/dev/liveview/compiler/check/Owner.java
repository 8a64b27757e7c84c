package dev.liveview.compiler.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a template may ask of the class that it belongs to. <i>Immutable.</i>
 *
 * @param name the simple name, for messages
 * @param kind what it is
 * @param readables what {@code @name} may name
 * @param methods the names of its methods; true for those that are all private
 * @param plainFields the names of its fields that are no assigns
 * @param forms the fields of the forms among the readables, by name
 * @param events the events with a handler; null if any event may be handled, so that none can be called wrong
 */
public record Owner(
        String name,
        Kind kind,
        List<Readable> readables,
        Map<String, Boolean> methods,
        Set<String> plainFields,
        Map<String, FormFields> forms,
        @Nullable List<String> events) {

    /** What a class with a template is. */
    public enum Kind {
        /** A view, or another class with cells. */
        VIEW("view"),
        /** A record that implements {@code Component}. */
        FUNCTION_COMPONENT("component"),
        /** A class that extends {@code LiveComponent}. */
        STATEFUL_COMPONENT("component");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** What messages call it. */
        String word() {
            return word;
        }
    }

    /**
     * What {@code @name} reads.
     *
     * @param access the Java to write after the owner and a dot
     * @param bit its place in the masks; negative if it never changes
     * @param isListed whether messages offer it
     */
    public record Readable(String name, String access, int bit, boolean isListed) {}

    /** What this name reads. */
    public Optional<Readable> readable(String readableName) {
        return readables.stream().filter(one -> one.name().equals(readableName)).findFirst();
    }

    /** How many bits of the masks it takes. */
    public int bits() {
        return readables.stream().mapToInt(one -> one.bit() + 1).max().orElse(0);
    }

    /** The word for what {@code @name} names here. */
    String word() {
        return kind == Kind.FUNCTION_COMPONENT ? "attribute" : "assign";
    }

    /** The names that messages offer, in order of the alphabet. */
    String listed() {
        String names = String.join(
                ", ",
                readables.stream()
                        .filter(Readable::isListed)
                        .map(Readable::name)
                        .sorted()
                        .toList());
        return names.isEmpty() ? "it has no " + word() + "s" : word() + "s: " + names;
    }
}
