package dev.liveview.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The server's half of the contract in {@code docs/protocol/fixtures}; the client's half is tested in TypeScript, with the same files. */
@DisplayName("docs/protocol/fixtures")
class ProtocolFixturesTest {
    static List<Fixture> fixtures() {
        return Fixture.all();
    }

    @Test
    void everySectionOfTheFormatHasFixtures() {
        assertThat(fixtures())
                .extracting(fixture -> fixture.name().substring(0, 3))
                .contains("8.1", "8.2", "8.3", "8.4");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void theMessageIsWhatTheServerSends(Fixture fixture) {
        Conversation view = new Conversation();
        if (fixture.before() != null) {
            view.render(fixture.before());
        }
        String message = view.render(fixture.after());
        assertThat(message.isEmpty() ? null : Json.parse(message)).isEqualTo(fixture.message());
        assertThat(message.getBytes(StandardCharsets.UTF_8)).hasSize(fixture.bytes());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void theTreeIsWhatTheClientHoldsBefore(Fixture fixture) {
        Conversation view = new Conversation();
        if (fixture.before() != null) {
            view.render(fixture.before());
        }
        Object held = fixture.tree() == null ? java.util.Map.of() : Json.toJava(fixture.tree());
        assertThat(Json.parse(Json.write(view.ours().tree()))).isEqualTo(Json.parse(Json.write(held)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void mergedTheMessageMakesTheHtml(Fixture fixture) {
        for (TestClient.NewMark mark : TestClient.NewMark.values()) {
            TestClient client = new TestClient(mark);
            if (fixture.tree() != null) {
                client.hold(Json.toMap(fixture.tree()));
            }
            if (fixture.message() != null) {
                client.apply(Json.write(fixture.message()));
            }
            assertThat(client.html()).isEqualTo(fixture.html());
        }
        assertThat(fixture.after().html()).isEqualTo(fixture.html());
    }
}
