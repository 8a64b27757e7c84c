package dev.liveview.compiler.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a component, or an entry of a slot, takes. <i>Immutable.</i>
 *
 * @param type the record, as Java source names it
 * @param template the generated class that renders it; empty for an entry of a slot
 * @param isGeneric whether the record has type parameters
 * @param inputs one for each component of the record, in order
 */
public record Contract(String type, String template, boolean isGeneric, List<Input> inputs) {
    /** The name of the slot that takes what stands between the tags. */
    public static final String INNER_BLOCK = "innerBlock";

    /** One thing that a component is given. */
    public sealed interface Input {
        /** The name that callers write. */
        String name();

        /** Whether callers must give it. */
        boolean isRequired();
    }

    /**
     * An attribute.
     *
     * @param type its Java type, for messages
     * @param literal what text can become of it
     * @param otherwise the Java for its value when it is not given
     */
    public record Attribute(
            String name,
            String type,
            LiteralType literal,
            @Nullable String otherwise) implements Input {
        @Override
        public boolean isRequired() {
            return otherwise == null;
        }
    }

    /** The attributes that the component did not declare. */
    public record Rest(String name, boolean isRequired) implements Input {}

    /**
     * A slot that is given once.
     *
     * @param handsOver whether there is a value for {@code :let}
     */
    public record Slot(String name, boolean isRequired, boolean handsOver) implements Input {}

    /**
     * A slot that may be given many times.
     *
     * @param entry the record that holds one entry; null if an entry is a bare slot
     */
    public record Slots(
            String name,
            boolean isRequired,
            boolean handsOver,
            @Nullable Contract entry) implements Input {}

    /** The input of this name. */
    public Optional<Input> input(String name) {
        return inputs.stream().filter(input -> input.name().equals(name)).findFirst();
    }

    /** The input that takes what is not declared. */
    public Optional<Rest> rest() {
        return inputs.stream()
                .filter(Rest.class::isInstance)
                .map(Rest.class::cast)
                .findFirst();
    }

    /** The names of the attributes, in order of the alphabet. */
    List<String> attributeNames() {
        return inputs.stream()
                .filter(Attribute.class::isInstance)
                .map(Input::name)
                .sorted()
                .toList();
    }

    /** The names of the slots, the inner block apart, in order of the alphabet. */
    List<String> slotNames() {
        List<String> names = new ArrayList<>();
        for (Input input : inputs) {
            if ((input instanceof Slot || input instanceof Slots)
                    && !input.name().equals(INNER_BLOCK)) {
                names.add(input.name());
            }
        }
        return names.stream().sorted().toList();
    }
}
