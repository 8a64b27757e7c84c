package dev.liveview.template;

/**
 * 64-bit hashes of what was sent, seeded per process so that nobody can search for two values that collide.
 *
 * <p>The mixing step is the finaliser of SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
 * <i>Safe to call from any thread.</i>
 */
public final class Hash {
    private static final long SEED = new java.security.SecureRandom().nextLong();
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private Hash() {}

    /** The hash of a text; {@code kind} keeps equal texts of different meaning apart. */
    public static long text(CharSequence text, int kind) {
        long hash = SEED ^ kind * STEP;
        int length = text.length();
        int i = 0;
        for (; i + 4 <= length; i += 4) {
            long four = text.charAt(i)
                    | (long) text.charAt(i + 1) << 16
                    | (long) text.charAt(i + 2) << 32
                    | (long) text.charAt(i + 3) << 48;
            hash = mix(hash ^ four) + STEP;
        }
        for (; i < length; i++) {
            hash = mix(hash ^ text.charAt(i)) + STEP;
        }
        return mix(hash ^ length);
    }

    /** The hash of a number. */
    public static long number(long value, int kind) {
        return mix(mix(SEED ^ kind * STEP) ^ value);
    }

    /** One hash of two. */
    public static long combine(long first, long second) {
        return mix(mix(first) + STEP ^ second);
    }

    static long strings(String[] parts, boolean root) {
        long hash = root ? 1 : 2;
        for (String part : parts) {
            hash = combine(hash, text(part, 0));
        }
        return hash;
    }

    private static long mix(long z) {
        long a = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
        return b ^ b >>> 31;
    }
}
