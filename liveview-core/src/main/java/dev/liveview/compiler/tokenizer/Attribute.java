package dev.liveview.compiler.tokenizer;

/** What stands in a tag after its name. <i>Immutable.</i> */
public sealed interface Attribute {
    /** Where it begins. */
    int at();

    /** {@code name}, {@code name="…"} or {@code name={…}}. */
    record Named(int at, String name, AttributeValue value) implements Attribute {}

    /** {@code {…}}: the attributes that an expression yields. */
    record Spread(int at, Code code) implements Attribute {}
}
