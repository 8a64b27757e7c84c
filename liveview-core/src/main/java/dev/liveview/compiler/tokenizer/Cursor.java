package dev.liveview.compiler.tokenizer;

import dev.liveview.compiler.Problems;

/** A place in the text that moves forward, and where problems go. */
final class Cursor {
    final String text;
    final Problems problems;
    int at;

    Cursor(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    char current() {
        return text.charAt(at);
    }

    boolean looksAt(String what) {
        return text.startsWith(what, at);
    }

    boolean looksAtIgnoringCase(String what) {
        return text.regionMatches(true, at, what, 0, what.length());
    }

    void skipSpace() {
        while (!atEnd() && isSpace(current())) {
            at++;
        }
    }

    /** Moves behind the next occurrence; to the end, and false, if there is none. */
    boolean skipTo(String what) {
        int found = text.indexOf(what, at);
        at = found < 0 ? text.length() : found + what.length();
        return found >= 0;
    }

    String from(int start) {
        return text.substring(start, at);
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
