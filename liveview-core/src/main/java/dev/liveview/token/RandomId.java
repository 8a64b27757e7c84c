package dev.liveview.token;

import java.security.SecureRandom;
import java.util.Base64;

/** Names that nobody can guess. <i>Safe to call from any thread.</i> */
public final class RandomId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private RandomId() {}

    /** So many random bytes, as letters, digits, {@code -} and {@code _}. */
    public static String of(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return ENCODER.encodeToString(random);
    }
}
