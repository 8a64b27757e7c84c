package dev.liveview.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.benchmarks.measure.Waiting;
import dev.liveview.benchmarks.visit.SocketVisit;
import dev.liveview.benchmarks.visit.SocketVisit.Seen;
import dev.liveview.benchmarks.visit.Visit;
import dev.liveview.netty.LiveServer;
import dev.liveview.transport.LiveEndpoint;
import java.net.URI;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;

/** A twin page sends what the reference's page sends. */
class TwinPagesTest {
    @Test
    void theHtmlOfAsync1000IsThatOfTheReferenceWhiteSpaceIncluded() {
        try (LiveEndpoint endpoint = LiveEndpoint.of(TwinPages.app(), "/client.js");
                Visit visit = Visit.open(endpoint, "/async1000")) {
            assertThat(visit.joinReply())
                    .contains("[\"<main>\\n  <h1>Async 1000</h1>\\n  <p id=\\\"done\\\">\",\"</p>\\n</main>\"]")
                    .contains("\"0\":\"0\"");
        }
    }

    @Test
    void async1000ShowsAllOfItsTasksWithFewerDiffsThanTasks() throws Exception {
        try (LiveServer server = TwinPages.serve(0);
                HttpClient http = HttpClient.newHttpClient()) {
            Seen seen = new SocketVisit(http, URI.create(server.url())).until("/async1000", "\"1000\"");
            assertThat(seen.diffs()).isBetween(1, Async1000Live.TASKS - 1);
            assertThat(seen.shown()).isGreaterThan(seen.joined()).isLessThan(Waiting.PATIENCE);
        }
    }
}
