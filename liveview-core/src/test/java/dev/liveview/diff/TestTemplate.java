package dev.liveview.diff;

import dev.liveview.template.HtmlRender;
import dev.liveview.template.Render;
import dev.liveview.template.Statics;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template together with its values, as data: drives any {@link Render} the way generated code does. The model that the diff is tested against.
 *
 * <pre>{@code
 * root("<section><h1>", "Tea", "</h1><p>", "hot", "</p></section>")
 * root("<ul>", keyed(parts("<li>", "</li>"), entry(1, "Ann"), entry(2, "Bob")), "</ul>")
 * }</pre>
 */
public sealed interface TestTemplate {
    /** A text between tags, to be escaped. */
    record Text(String text) implements TestTemplate {}

    /** What a text area holds: sent whenever it is visited. */
    record Echo(String text) implements TestTemplate {}

    /** A condition that does not hold. */
    record Nothing() implements TestTemplate {}

    /** An expression that throws. */
    record Throwing(String message) implements TestTemplate {}

    /** A value that stands in a branch of a condition. */
    record Chosen(int branch, TestTemplate value) implements TestTemplate {}

    /** A call of a function component: the bits that each attribute reads at the call, and its template, whose masks are of attributes. */
    record Called(List<Long> attributes, Node content) implements TestTemplate {}

    /** A nested template. */
    record Node(Statics statics, List<Dynamic> dynamics) implements TestTemplate {}

    /** A comprehension. */
    record Entries(Statics statics, boolean keyed, List<Entry> entries) implements TestTemplate {}

    /** A value and the bits of the assigns that it reads. */
    record Dynamic(long mask, TestTemplate value) {}

    /** One turn of a comprehension. */
    record Entry(@Nullable Object key, List<Dynamic> dynamics) {}

    /** One element with a static tag. Static parts and values take turns; a string in the place of a value is a text, null is nothing. */
    static Node root(@Nullable Object... partsAndValues) {
        return node(true, partsAndValues);
    }

    /** Anything else. */
    static Node node(@Nullable Object... partsAndValues) {
        return node(false, partsAndValues);
    }

    private static Node node(boolean root, @Nullable Object... partsAndValues) {
        List<String> parts = new ArrayList<>();
        List<Dynamic> dynamics = new ArrayList<>();
        for (int i = 0; i < partsAndValues.length; i++) {
            if (i % 2 == 0) {
                parts.add(String.valueOf(partsAndValues[i]));
            } else {
                dynamics.add(dynamic(partsAndValues[i]));
            }
        }
        return new Node(statics(root, parts), dynamics);
    }

    /** The static parts of a node or of the entries of a list; its dynamics stand on the lines 11, 12, 13… of Test.java. */
    static Statics statics(boolean root, List<String> parts) {
        int[] lines = new int[parts.size() - 1];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = 11 + i;
        }
        return Statics.of("Test.java", lines, root, parts.toArray(String[]::new));
    }

    static List<String> parts(String... parts) {
        return List.of(parts);
    }

    static Entries keyed(List<String> parts, Entry... entries) {
        return new Entries(statics(false, parts), true, List.of(entries));
    }

    static Entries keyed(List<String> parts, List<Entry> entries) {
        return new Entries(statics(false, parts), true, entries);
    }

    /** A list without keys: its entries are told apart by their positions. */
    static Entries plain(List<String> parts, Entry... entries) {
        return new Entries(statics(false, parts), false, List.of(entries));
    }

    static Entry entry(@Nullable Object key, @Nullable Object... values) {
        List<Dynamic> dynamics = new ArrayList<>();
        for (Object value : values) {
            dynamics.add(dynamic(value));
        }
        return new Entry(key, dynamics);
    }

    static TestTemplate echo(String text) {
        return new Echo(text);
    }

    /** A value that reads the assigns with these bits; without this it is visited at every render. */
    static Dynamic reading(long bits, @Nullable Object value) {
        return new Dynamic(bits, dynamic(value).value());
    }

    private static Dynamic dynamic(@Nullable Object value) {
        return switch (value) {
            case null -> new Dynamic(Render.ALWAYS, new Nothing());
            case String text -> new Dynamic(Render.ALWAYS, new Text(text));
            case Dynamic ready -> ready;
            case TestTemplate template -> new Dynamic(Render.ALWAYS, template);
            default -> throw new IllegalArgumentException("not a value of a template: " + value);
        };
    }

    /** Writes the value as generated code would. */
    default void writeTo(Render out) {
        switch (this) {
            case Text(String text) -> out.text(text);
            case Echo(String text) -> out.echoText(text);
            case Nothing() -> out.nothing();
            case Throwing(String message) -> throw new IllegalStateException(message);
            case Chosen(int branch, TestTemplate value) -> {
                out.branch(branch);
                value.writeTo(out);
            }
            case Called(List<Long> attributes, Node content) -> {
                long outer = out.enter(bits(attributes, out));
                content.writeTo(out);
                out.leave(outer);
            }
            case Node(Statics statics, List<Dynamic> dynamics) -> {
                out.open(statics);
                writeAll(dynamics, out);
                out.close();
            }
            case Entries(Statics statics, boolean keyed, List<Entry> entries) -> {
                out.openList(statics);
                entries.forEach(entry -> writeEntry(keyed, entry, out));
                out.closeList();
            }
        }
    }

    private static long bits(List<Long> attributes, Render out) {
        long bits = 0;
        for (int i = 0; i < attributes.size(); i++) {
            bits |= out.bit(i, attributes.get(i));
        }
        return bits;
    }

    private static void writeEntry(boolean keyed, Entry entry, Render out) {
        if (keyed) {
            out.openEntry(entry.key());
        } else {
            out.openEntry();
        }
        writeAll(entry.dynamics(), out);
        out.closeEntry();
    }

    private static void writeAll(List<Dynamic> dynamics, Render out) {
        for (int i = 0; i < dynamics.size(); i++) {
            if (out.visit(i, dynamics.get(i).mask())) {
                dynamics.get(i).value().writeTo(out);
            }
        }
    }

    /** The page it makes. */
    default String html() {
        HtmlRender out = new HtmlRender();
        writeTo(out);
        return out.html();
    }
}
