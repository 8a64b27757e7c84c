package dev.liveview.form;

import dev.liveview.params.Params;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The event of a control with a {@code phx-change} of its own, which sends its value and nothing else (C-251): the other fields are what they were.
 * <i>Immutable.</i>
 */
final class OwnChange {
    private final RecordType<?> shape;
    private final FormState<?> before;
    private final Params sent;

    /** {@code sent} is what came for the record {@code shape}. */
    OwnChange(RecordType<?> shape, FormState<?> before, Params sent) {
        this.shape = shape;
        this.before = before;
        this.sent = sent;
    }

    /** The values of the whole form after a control has changed; the root stands for a form that was submitted. */
    Params values(FieldPath control) {
        return isAlone(control) ? shape.tidyRecord(completed(control)) : shape.tidyRecord(sent);
    }

    /** Whether the control's value is all that was sent. */
    boolean isAlone(FieldPath control) {
        Object around = sent;
        FieldType<?> type = shape;
        for (String part : control.parts()) {
            if (!(around instanceof Params params) || type == null) {
                return false;
            }
            FieldType<?> inner = type.inside(part);
            Set<String> alone = inner == null && isAboutRows(part) ? Set.of() : Set.of(part);
            if (!fields(params, type).equals(alone)) {
                return false;
            }
            around = params.values().get(part);
            type = inner;
        }
        return !control.parts().isEmpty() && around != null;
    }

    private static boolean isAboutRows(String name) {
        return name.endsWith(Row.SORT) || name.endsWith(Row.DROP);
    }

    private static Set<String> fields(Params params, FieldType<?> type) {
        return params.values().keySet().stream()
                .filter(name -> type.inside(name) != null)
                .collect(Collectors.toSet());
    }

    private Params completed(FieldPath control) {
        Params known = known(control.parts().getFirst());
        Object value = FormData.find(sent, control);
        Params changed = value == null ? known : FormData.put(known, control, value);
        FieldPath around = control.parent();
        if (!(FormData.find(changed, around) instanceof Params siblings)) {
            return changed;
        }
        Map<String, @Nullable Object> touched = new LinkedHashMap<>(siblings.values());
        touched.remove(FormData.UNUSED + control.last());
        Params used = Params.of(touched);
        return around.parts().isEmpty() ? used : FormData.put(changed, around, used);
    }

    /** What the application has filled in was touched by nobody. */
    private Params known(String touched) {
        if (!before.isFilled()) {
            return before.values();
        }
        Map<String, @Nullable Object> marked =
                new LinkedHashMap<>(before.values().values());
        fields(before.values(), shape).stream()
                .filter(name -> !name.equals(touched))
                .forEach(name -> marked.put(FormData.UNUSED + name, ""));
        return Params.of(marked);
    }
}
