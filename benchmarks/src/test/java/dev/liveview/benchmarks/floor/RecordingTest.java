package dev.liveview.benchmarks.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.benchmarks.floor.Recording.Page;
import dev.liveview.benchmarks.visit.JoinTicket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The floor answers what the twin pages answered")
class RecordingTest {
    private final Recording recording = Recording.make();

    @ParameterizedTest
    @CsvSource({
        "/counter, inc, 93",
        "/table, update_one, 124",
        "/table, update_all, 1896",
        "/table, swap, 130",
        "/table, append, 172",
        "/table, remove, 106",
        "/stream, insert, 226"
    })
    @DisplayName("with frames of the same length, for the message's own refs")
    void answersAreAsLong(String path, String event, int length) {
        JoinTicket ticket = ticket(path);

        String answer = recording.answer(ticket.frame(
                "2", "event", "{\"type\":\"click\",\"event\":\"" + event + "\",\"value\":{\"value\":\"\"}}"));

        assertThat(answer)
                .startsWith("[\"1\",\"2\",\"lv:" + ticket.id() + "\",\"phx_reply\",")
                .contains("\"diff\"");
        assertThat(answer.length() - ticket.id().length()).isBetween(length - 30, length);
    }

    @Test
    void aJoinIsAnsweredWithTheWholeTree() {
        JoinTicket ticket = ticket("/table");

        assertThat(recording.answer(ticket.joinFrame("http://localhost/table")))
                .startsWith("[\"1\",\"1\",\"lv:" + ticket.id() + "\",\"phx_reply\",")
                .contains("\"rendered\"", "Product 100");
    }

    @Test
    void aHeartbeatIsAnswered() {
        assertThat(recording.answer("[null,\"3\",\"phoenix\",\"heartbeat\",{}]"))
                .isEqualTo("[null,\"3\",\"phoenix\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]");
    }

    private JoinTicket ticket(String path) {
        Page page = Objects.requireNonNull(recording.page(path), path);
        return JoinTicket.of(new String(page.html(), StandardCharsets.UTF_8));
    }
}
