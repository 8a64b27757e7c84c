package dev.liveview.compiler.generate;

import java.util.ArrayList;
import java.util.List;

/** Java that is being written, and which parts of it came from which place in the template. */
final class JavaText {
    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();

    static JavaText of(String java) {
        return new JavaText().add(java);
    }

    JavaText add(String java) {
        text.append(java);
        return this;
    }

    /** Adds Java that came from a place in the template. */
    JavaText add(String java, int at) {
        marks.add(new Mark(text.length(), text.length() + java.length(), at));
        return add(java);
    }

    JavaText add(JavaText other) {
        int start = text.length();
        other.marks.forEach(mark -> marks.add(mark.movedBy(start)));
        return add(other.text.toString());
    }

    String text() {
        return text.toString();
    }

    int length() {
        return text.length();
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }
}
