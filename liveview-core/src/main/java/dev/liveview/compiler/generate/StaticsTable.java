package dev.liveview.compiler.generate;

import dev.liveview.compiler.check.JavaString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/** The statics of a generated class: one constant for each node of its template. */
final class StaticsTable {
    /** A constant of a class file has at most 65,535 bytes. */
    private static final int LONGEST = 16_000;

    private final String file;
    private final IntUnaryOperator lineOf;
    private final Map<String, String> names = new LinkedHashMap<>();

    StaticsTable(String file, IntUnaryOperator lineOf) {
        this.file = file;
        this.lineOf = lineOf;
    }

    /** The name of the constant that holds the statics of this node. */
    String name(Body.Fragment fragment) {
        String lines = fragment.dynamics().stream()
                .map(dynamic -> String.valueOf(lineOf.applyAsInt(dynamic.at())))
                .collect(Collectors.joining(", "));
        String parts =
                fragment.statics().stream().map(StaticsTable::literal).collect(Collectors.joining(",\n            "));
        String java = "Statics.of(" + JavaString.quote(file) + ", new int[] {" + lines + "}, " + fragment.isRoot()
                + ",\n            " + parts + ")";
        return names.computeIfAbsent(java, key -> "S" + names.size());
    }

    void write(SourceWriter out) {
        names.forEach((java, name) -> out.line("private static final Statics " + name + " = " + java + ";"));
    }

    private static String literal(String text) {
        if (text.length() <= LONGEST || text.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return JavaString.quote(text);
        }
        // concat is not folded by the compiler, as plus would be
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); at += LONGEST) {
            pieces.add(JavaString.quote(text.substring(at, Math.min(text.length(), at + LONGEST))));
        }
        return pieces.getFirst()
                + pieces.stream().skip(1).map(piece -> ".concat(" + piece + ")").collect(Collectors.joining());
    }
}
