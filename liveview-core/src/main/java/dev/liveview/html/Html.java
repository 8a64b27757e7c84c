package dev.liveview.html;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Small functions that every template may call by their bare names. <i>Safe to call from any thread.</i> */
public final class Html {
    private Html() {}

    /**
     * Class names joined by spaces. Null, {@code false} and blank parts are left out; iterables and arrays are flattened.
     *
     * <pre>{@code
     * class={classes("btn", @active ? "btn-active" : null, @extra)}
     * }</pre>
     */
    public static String classes(@Nullable Object @Nullable ... parts) {
        StringJoiner joined = new StringJoiner(" ");
        addAll(joined, parts);
        return joined.toString();
    }

    /** Style declarations joined by semicolons; null, {@code false} and blank parts are left out. */
    public static String styles(@Nullable Object @Nullable ... parts) {
        StringJoiner joined = new StringJoiner("; ");
        addAll(joined, parts);
        return joined.toString();
    }

    private static void addAll(StringJoiner joined, @Nullable Object @Nullable [] parts) {
        if (parts != null) {
            for (Object part : parts) {
                add(joined, part);
            }
        }
    }

    private static void add(StringJoiner joined, @Nullable Object part) {
        switch (part) {
            case null -> {}
            case Boolean ignored -> {}
            case Object[] array -> addAll(joined, array);
            case Iterable<?> many -> many.forEach(one -> add(joined, one));
            default -> {
                String text = part.toString().strip();
                if (!text.isEmpty()) {
                    joined.add(text);
                }
            }
        }
    }
}
