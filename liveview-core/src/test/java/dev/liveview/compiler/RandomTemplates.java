package dev.liveview.compiler;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that look like templates, and texts that do not. */
public final class RandomTemplates {
    private RandomTemplates() {}

    /** Pieces of templates in any order, most of them wrong, and any text at all. */
    public static Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "<",
                ">",
                "</",
                "/>",
                "<p>",
                "</p>",
                "<div ",
                "<.x",
                "<:s>",
                "</:s>",
                "</.x>",
                "<br>",
                "<!--",
                "-->",
                "<%!--",
                "--%>",
                "<script>",
                "</script>",
                "<textarea>",
                "</textarea>",
                "{",
                "}",
                "{@a}",
                "{\"",
                "\"",
                "'",
                "=",
                " a=",
                " :if={b}",
                " :else",
                " :for={c : d}",
                " :key={e}",
                " :let={f}",
                "/*",
                "*/",
                "//",
                "(",
                ")",
                "[",
                "]",
                "\\",
                "\n",
                " ",
                "x",
                "é",
                "<svg>",
                "<!doctype html>",
                "<![CDATA[",
                "]]>");
        Arbitrary<String> made = pieces.list().ofMaxSize(40).map(list -> String.join("", list));
        return Arbitraries.oneOf(made, Arbitraries.strings().ofMaxLength(60));
    }
}
