package dev.liveview.token;

import dev.liveview.json.Json;
import dev.liveview.json.MalformedJsonException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Signs small JSON objects for one purpose, with the time of signing, and checks them: HMAC-SHA-256 (RFC 2104) with a key derived from the secret and
 * the purpose, so that a token for one purpose is worth nothing for another. <i>Safe to call from any thread.</i>
 */
public final class Signer {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String TIME = "_t";
    private static final int MAX_LENGTH = 16_384;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final SecretKeySpec key;
    private final Mac prototype;
    private final InstantSource clock;

    /** A signer for one purpose. */
    public Signer(String secret, String purpose, InstantSource clock) {
        Mac deriving = mac(new SecretKeySpec(utf8(secret), ALGORITHM));
        this.key = new SecretKeySpec(deriving.doFinal(utf8(purpose)), ALGORITHM);
        this.prototype = mac(key);
        this.clock = clock;
    }

    /** A token that holds these values. */
    public String sign(Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(values);
        all.put(TIME, clock.instant().getEpochSecond());
        String payload = ENCODER.encodeToString(Json.writeUtf8(all));
        return payload + "." + ENCODER.encodeToString(signature(payload));
    }

    /** The values of a token; nothing if it is forged, malformed or older than allowed. */
    public Optional<JsonNode> verify(@Nullable String token, Duration maxAge) {
        if (token == null || token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        int dot = token.indexOf('.');
        if (dot < 0 || !isSigned(token.substring(0, dot), token.substring(dot + 1))) {
            return Optional.empty();
        }
        return payload(token.substring(0, dot)).filter(values -> isFresh(values, maxAge));
    }

    private boolean isSigned(String payload, String signature) {
        try {
            return MessageDigest.isEqual(signature(payload), DECODER.decode(signature));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static Optional<JsonNode> payload(String encoded) {
        try {
            return Optional.of(Json.parse(new String(DECODER.decode(encoded), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | MalformedJsonException notOurs) {
            return Optional.empty();
        }
    }

    private boolean isFresh(JsonNode values, Duration maxAge) {
        JsonNode time = values.get(TIME);
        return time != null
                && time.isNumber()
                && clock.instant().getEpochSecond() - time.longValue() <= maxAge.toSeconds();
    }

    private byte[] signature(String payload) {
        return copy().doFinal(utf8(payload));
    }

    // a copy spares the search for a provider and the preparation of the key, but not every provider's can be copied
    private Mac copy() {
        try {
            return (Mac) prototype.clone();
        } catch (CloneNotSupportedException e) {
            return mac(key);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
