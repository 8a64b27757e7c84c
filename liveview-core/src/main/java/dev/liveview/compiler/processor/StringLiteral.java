package dev.liveview.compiler.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a string literal or text block from source, and remembers where each character of its value stands.
 *
 * <p>The steps are those of the language (JLS 3.3, 3.10.6): unicode escapes, line terminators, incidental white space, escapes.
 */
final class StringLiteral {
    /** A character and its index in the file. */
    private record Placed(char value, int offset) {}

    private final String source;
    private final int end;

    private StringLiteral(String source, int end) {
        this.source = source;
        this.end = end;
    }

    /** The literal between two indices of a file; nothing if there is no single literal. */
    static Optional<TemplateText> read(String file, int start, int end) {
        StringLiteral literal = new StringLiteral(file, end);
        List<Placed> raw = literal.characters(start);
        if (isDelimiter(raw, 0) && raw.size() >= 6) {
            return literal.textBlock(raw);
        }
        boolean isString = raw.size() >= 2
                && raw.getFirst().value() == '"'
                && raw.getLast().value() == '"';
        return isString ? literal.escaped(raw.subList(1, raw.size() - 1)) : Optional.empty();
    }

    private static boolean isDelimiter(List<Placed> characters, int at) {
        return at + 2 < characters.size()
                && characters.get(at).value() == '"'
                && characters.get(at + 1).value() == '"'
                && characters.get(at + 2).value() == '"';
    }

    // ── unicode escapes and line terminators ─────────────────────────────

    private List<Placed> characters(int start) {
        List<Placed> out = new ArrayList<>();
        boolean escaped = false;
        for (int i = start; i < end; ) {
            char c = source.charAt(i);
            if (c == '\\' && !escaped && i + 1 < end && source.charAt(i + 1) == 'u') {
                int digits = i + 1;
                while (digits < end && source.charAt(digits) == 'u') {
                    digits++;
                }
                out.add(new Placed((char) Integer.parseInt(source.substring(digits, digits + 4), 16), i));
                i = digits + 4;
            } else {
                if (c == '\r') {
                    boolean isPair = i + 1 < end && source.charAt(i + 1) == '\n';
                    out.add(new Placed('\n', i));
                    i += isPair ? 2 : 1;
                } else {
                    out.add(new Placed(c, i));
                    i++;
                }
                escaped = c == '\\' && !escaped;
            }
        }
        return out;
    }

    // ── incidental white space ───────────────────────────────────────────

    private Optional<TemplateText> textBlock(List<Placed> raw) {
        int first = 3;
        while (first < raw.size() && raw.get(first).value() != '\n') {
            first++;
        }
        if (first + 4 > raw.size()) {
            return Optional.empty();
        }
        List<List<Placed>> lines = lines(raw.subList(first + 1, raw.size() - 3));
        int indent = indent(lines);
        List<Placed> stripped = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Placed> line = lines.get(i);
            boolean isLast = i == lines.size() - 1;
            Placed newline = isLast ? null : line.getLast();
            List<Placed> content = isLast ? line : line.subList(0, line.size() - 1);
            int contentEnd = strippedEnd(content);
            stripped.addAll(content.subList(Math.min(indent, contentEnd), contentEnd));
            if (newline != null) {
                stripped.add(newline);
            }
        }
        return escaped(stripped);
    }

    /** Lines with their terminators; the last one has none. */
    private static List<List<Placed>> lines(List<Placed> characters) {
        List<List<Placed>> lines = new ArrayList<>();
        List<Placed> line = new ArrayList<>();
        for (Placed one : characters) {
            line.add(one);
            if (one.value() == '\n') {
                lines.add(line);
                line = new ArrayList<>();
            }
        }
        lines.add(line);
        return lines;
    }

    private static int indent(List<List<Placed>> lines) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < lines.size(); i++) {
            List<Placed> line = lines.get(i);
            int leading = 0;
            while (leading < line.size()
                    && line.get(leading).value() != '\n'
                    && Character.isWhitespace(line.get(leading).value())) {
                leading++;
            }
            boolean isBlank = leading == line.size() || line.get(leading).value() == '\n';
            if (!isBlank || i == lines.size() - 1) {
                least = Math.min(least, leading);
            }
        }
        return least;
    }

    private static int strippedEnd(List<Placed> content) {
        int contentEnd = content.size();
        while (contentEnd > 0
                && Character.isWhitespace(content.get(contentEnd - 1).value())) {
            contentEnd--;
        }
        return contentEnd;
    }

    // ── escapes ──────────────────────────────────────────────────────────

    private Optional<TemplateText> escaped(List<Placed> characters) {
        StringBuilder text = new StringBuilder();
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < characters.size(); ) {
            int length = 1;
            if (characters.get(i).value() == '\\') {
                length = escapeLength(characters, i);
                if (length == 0) {
                    return Optional.empty();
                }
                if (characters.get(i + 1).value() != '\n') {
                    text.append(translated(characters, i, length));
                    offsets.add(characters.get(i).offset());
                }
            } else {
                text.append(characters.get(i).value());
                offsets.add(characters.get(i).offset());
            }
            i += length;
        }
        offsets.add(characters.isEmpty() ? end - 1 : characters.getLast().offset() + 1);
        return Optional.of(new TemplateText(
                text.toString(), offsets.stream().mapToInt(Integer::intValue).toArray()));
    }

    private static String translated(List<Placed> characters, int at, int length) {
        StringBuilder escape = new StringBuilder();
        characters.subList(at, at + length).forEach(one -> escape.append(one.value()));
        return escape.toString().translateEscapes();
    }

    /** How many characters an escape has; 0 if it is none. */
    private static int escapeLength(List<Placed> characters, int at) {
        if (at + 1 >= characters.size()) {
            return 0;
        }
        char c = characters.get(at + 1).value();
        if (c < '0' || c > '7') {
            return "\nbstnfr\"'\\".indexOf(c) >= 0 ? 2 : 0;
        }
        int most = c <= '3' ? 4 : 3;
        int length = 2;
        while (length < most
                && at + length < characters.size()
                && isOctal(characters.get(at + length).value())) {
            length++;
        }
        return length;
    }

    private static boolean isOctal(char c) {
        return c >= '0' && c <= '7';
    }
}
