package dev.liveview.compiler.generate;

/** Writes lines of Java, indented. */
final class SourceWriter {
    private final JavaText java = new JavaText();
    private int indent;
    private boolean atLineStart = true;

    SourceWriter(int indent) {
        this.indent = indent;
    }

    SourceWriter add(String text) {
        startLine();
        java.add(text);
        return this;
    }

    SourceWriter add(JavaText text) {
        startLine();
        java.add(text);
        return this;
    }

    SourceWriter line(String text) {
        return text.isEmpty() ? endLine() : add(text).endLine();
    }

    SourceWriter endLine() {
        java.add("\n");
        atLineStart = true;
        return this;
    }

    /** Ends a line that opens a block. */
    SourceWriter in() {
        indent++;
        return endLine();
    }

    /** Begins the line that closes a block. */
    SourceWriter out() {
        indent--;
        return this;
    }

    JavaText java() {
        return java;
    }

    private void startLine() {
        if (atLineStart) {
            java.add("    ".repeat(indent));
            atLineStart = false;
        }
    }
}
