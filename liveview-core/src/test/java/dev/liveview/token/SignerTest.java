package dev.liveview.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignerTest {
    private static final Duration DAY = Duration.ofDays(1);

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Signer signer = new Signer("secret", "purpose", () -> now);

    private boolean isGood(String token) {
        return signer.verify(token, DAY).isPresent();
    }

    @Test
    void whatWasSignedIsRead() {
        assertThat(signer.verify(signer.sign(Map.of("id", "ö1")), DAY)
                        .orElseThrow()
                        .get("id")
                        .stringValue())
                .isEqualTo("ö1");
    }

    @Test
    void anyChangedCharacterIsForged() {
        String token = signer.sign(Map.of("id", "1"));
        for (int i = 0; i < token.length() - 1; i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(isGood(token.substring(0, i) + other + token.substring(i + 1)))
                    .as("changed at %d", i)
                    .isFalse();
        }
    }

    @Test
    void anotherSecretOrPurposeIsForged() {
        assertThat(isGood(new Signer("other", "purpose", () -> now).sign(Map.of())))
                .isFalse();
        assertThat(isGood(new Signer("secret", "other", () -> now).sign(Map.of())))
                .isFalse();
    }

    @Test
    void manyThreadsSignAtOnce() {
        List<String> tokens = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(id -> signer.sign(Map.of("id", id)))
                .toList();
        assertThat(tokens).doesNotHaveDuplicates().allMatch(this::isGood);
    }

    @Test
    void aTokenExpires() {
        String token = signer.sign(Map.of());
        now = now.plus(DAY);
        assertThat(isGood(token)).isTrue();
        now = now.plusSeconds(1);
        assertThat(isGood(token)).isFalse();
    }

    @Test
    void rubbishIsForged() {
        for (String token : new String[] {"", ".", "a", "a.b", "..", "é.é", "x".repeat(100_000)}) {
            assertThat(isGood(token)).isFalse();
        }
        assertThat(signer.verify(null, DAY)).isEmpty();
    }
}
