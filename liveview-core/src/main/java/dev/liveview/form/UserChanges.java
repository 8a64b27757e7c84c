package dev.liveview.form;

import dev.liveview.params.Params;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the user has made other than the application had filled in. */
final class UserChanges {
    private UserChanges() {}

    /**
     * Whether there is any.
     *
     * @param withUntouched whether fields count that are marked as untouched: a browser sends those with what they show at first, but also after a reset
     */
    static boolean exist(Params filled, Params values, boolean withUntouched) {
        if (Row.areRows(values)
                && Row.areRows(filled)
                && values.values().size() != filled.values().size()) {
            return true;
        }
        return values.values().keySet().stream()
                .filter(name -> !name.startsWith("_") && (withUntouched || !values.has(FormData.UNUSED + name)))
                .anyMatch(name ->
                        isOther(filled.values().get(name), values.values().get(name), withUntouched));
    }

    private static boolean isOther(@Nullable Object filled, @Nullable Object value, boolean withUntouched) {
        return filled instanceof Params || value instanceof Params
                ? exist(params(filled), params(value), withUntouched)
                : !text(filled).equals(text(value));
    }

    private static Params params(@Nullable Object value) {
        return value instanceof Params params ? params : Params.EMPTY;
    }

    /** What is empty, not checked or chosen by nobody is the same as what is not there. */
    private static String text(@Nullable Object value) {
        List<String> texts = FormData.texts(value).stream()
                .filter(text -> !text.isEmpty() && !text.equals("false"))
                .toList();
        return String.join("\n", texts);
    }
}
