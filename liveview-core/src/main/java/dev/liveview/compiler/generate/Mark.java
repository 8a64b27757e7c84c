package dev.liveview.compiler.generate;

/**
 * Says that a piece of generated Java came from the template. <i>Immutable.</i>
 *
 * @param start the index of its first character in the Java
 * @param end the index after its last character
 * @param at the place in the template
 */
public record Mark(int start, int end, int at) {
    Mark movedBy(int distance) {
        return new Mark(start + distance, end + distance, at);
    }
}
