package dev.liveview.compiler.generate;

/** Masks of what an expression reads, as {@code dev.liveview.assign.Cells} numbers it. */
final class Masks {
    static final long ALWAYS = 1L << 62;
    private static final long OTHERS = 1L << 63;
    /** How many bits stand for one thing each. */
    static final int OWN_BITS = 62;

    private Masks() {}

    /** The bit of a cell; none for what never changes. */
    static long bit(int index) {
        return index < 0 ? 0 : index < OWN_BITS ? 1L << index : OTHERS;
    }

    /** The mask without a name's own bit, which means something only where the name does. */
    static long without(long ownBit, long mask) {
        return mask & ~(ownBit & ~ALWAYS);
    }

    /** The mask as Java. */
    static String java(long mask) {
        if ((mask & ALWAYS) != 0) {
            return "Render.ALWAYS";
        }
        String digits = Long.toBinaryString(mask);
        return mask == 0 ? "0" : digits.length() <= 16 ? "0b" + digits + "L" : "0x" + Long.toHexString(mask) + "L";
    }
}
