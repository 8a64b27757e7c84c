package dev.liveview.compiler.generate;

import dev.liveview.compiler.tokenizer.JavaLexer;
import dev.liveview.compiler.tokenizer.JavaToken;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The types that generated code calls: imported, or written with their package where the user's code means something else by the name. */
public final class RunTimeNames {
    /** How the variable begins that holds what a component hands to content that has no {@code :let}. */
    public static final String NONE = "none";

    private static final Map<String, String> BY_SIMPLE_NAME = new TreeMap<>(List.of(
                    "dev.liveview.assign.Cells",
                    "dev.liveview.assign.Prop",
                    "dev.liveview.params.Params",
                    "dev.liveview.template.Attrs",
                    "dev.liveview.template.ComponentProps",
                    "dev.liveview.template.Content",
                    "dev.liveview.template.LiveComponentTemplate",
                    "dev.liveview.template.Loop",
                    "dev.liveview.template.NestedView",
                    "dev.liveview.template.Render",
                    "dev.liveview.template.Slot",
                    "dev.liveview.template.SlotEntries",
                    "dev.liveview.template.Statics",
                    "dev.liveview.template.TemplateFiles",
                    "dev.liveview.template.Templates",
                    "dev.liveview.template.ViewTemplate")
            .stream()
            .collect(Collectors.toMap(name -> name.substring(name.lastIndexOf('.') + 1), name -> name)));

    private RunTimeNames() {}

    /** The full names by the simple ones. */
    public static Map<String, String> bySimpleName() {
        return BY_SIMPLE_NAME;
    }

    /** The import declarations that this code needs. */
    static List<String> imports(String java, Set<String> taken) {
        Set<String> used =
                JavaLexer.lex(java).stream().map(token -> token.in(java)).collect(Collectors.toSet());
        return BY_SIMPLE_NAME.entrySet().stream()
                .filter(name -> used.contains(name.getKey()) && !taken.contains(name.getKey()))
                .map(name -> "import " + name.getValue() + ";")
                .sorted()
                .toList();
    }

    /** The same code with full names in place of those that are taken; what came from the template means what the user means. */
    static JavaText qualified(JavaText java, Set<String> taken) {
        if (BY_SIMPLE_NAME.keySet().stream().noneMatch(taken::contains)) {
            return java;
        }
        String text = java.text();
        JavaText out = new JavaText();
        String before = "";
        List<Mark> marks = java.marks();
        int next = 0;
        for (JavaToken token : JavaLexer.lex(text)) {
            while (next < marks.size() && marks.get(next).end() <= token.start()) {
                next++;
            }
            Mark mark = next < marks.size() && marks.get(next).start() <= token.start() ? marks.get(next) : null;
            String written = token.in(text);
            if (mark != null) {
                out.add(written, mark.at());
            } else if (token.kind() == JavaToken.Kind.NAME && taken.contains(written) && !before.equals(".")) {
                out.add(BY_SIMPLE_NAME.getOrDefault(written, written));
            } else {
                out.add(written);
            }
            before = token.kind() == JavaToken.Kind.SPACE ? before : written;
        }
        return out;
    }
}
