package dev.liveview.compiler.check;

import dev.liveview.compiler.Nearest;
import dev.liveview.compiler.Problems;
import dev.liveview.compiler.tokenizer.Code;
import dev.liveview.compiler.tokenizer.JavaToken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at the names of fields in {@code @form.field("email")}, which a form would refuse only when it is shown. */
final class FieldNameCheck {
    private static final List<String> CALL = List.of(".", "field", "(");

    private final Map<String, FormFields> forms;
    private final Problems problems;

    FieldNameCheck(Map<String, FormFields> forms, Problems problems) {
        this.forms = forms;
        this.problems = problems;
    }

    /** {@code tokens} begin after the form's name. */
    void check(String form, Code code, List<JavaToken> tokens) {
        FormFields fields = forms.get(form);
        List<JavaToken> solid = tokens.stream()
                .filter(token -> token.kind() != JavaToken.Kind.SPACE)
                .limit(CALL.size() + 2L)
                .toList();
        if (fields == null || solid.size() < CALL.size() + 2 || !isCall(solid, code.text())) {
            return;
        }
        JavaToken name = solid.get(CALL.size());
        String literal = name.in(code.text());
        if (name.kind() == JavaToken.Kind.STRING
                && !literal.contains("\\")
                && solid.getLast().is(")", code.text())) {
            path(form, fields, code.at() + name.start(), JavaString.unquote(literal));
        }
    }

    private static boolean isCall(List<JavaToken> solid, String source) {
        return CALL.equals(
                solid.stream().limit(CALL.size()).map(token -> token.in(source)).toList());
    }

    private void path(String form, FormFields fields, int place, String path) {
        FormFields around = fields;
        List<String> parts = Stream.of(path.split("[.\\[\\]]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        for (String part : parts) {
            Optional<FormFields> inner = around.inside(part);
            if (inner.isEmpty()) {
                problems.error(place, unknown(form, path, part, around.names()));
                return;
            }
            around = inner.get();
        }
    }

    private static String unknown(String form, String path, String part, List<String> names) {
        String nearest = Nearest.of(part, names)
                .map(near -> "did you mean '" + near + "'? ")
                .orElse("");
        String there = names.isEmpty() ? "nothing stands in it" : "fields: " + String.join(", ", names);
        return "no field '" + path + "' in @" + form + "; " + nearest + there;
    }
}
