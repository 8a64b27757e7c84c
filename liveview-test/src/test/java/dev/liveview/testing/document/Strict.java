package dev.liveview.testing.document;

/** Takes no page that a browser would show wrongly. */
public final class Strict implements Flaws {
    /** The only one. */
    public static final Flaws FLAWS = new Strict();

    private Strict() {}

    @Override
    public void duplicateId(String where) {
        throw new AssertionError(where);
    }

    @Override
    public void duplicateComponent(String where) {
        throw new AssertionError(where);
    }

    @Override
    public void formWithoutId(String where) {
        throw new AssertionError(where);
    }
}
