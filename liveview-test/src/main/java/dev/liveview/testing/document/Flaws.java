package dev.liveview.testing.document;

/** Hears of what a browser would show, but wrongly, or would lose. Each method is told where it stands, as a whole sentence. */
public interface Flaws {
    /** Two elements have the same id. */
    void duplicateId(String where);

    /** A component stands in the page twice. */
    void duplicateComponent(String where);

    /** A form whose values a browser cannot bring back has no id. */
    void formWithoutId(String where);
}
