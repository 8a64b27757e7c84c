package dev.liveview.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.benchmarks.measure.Waiting;
import dev.liveview.benchmarks.visit.SocketVisit;
import dev.liveview.benchmarks.visit.SocketVisit.Seen;
import dev.liveview.netty.LiveServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A twin page sends what the reference's page sends. */
class TwinPagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"counter", "table", "stream", "async", "async1000"})
    void theHtmlIsThatOfTheReferenceWhiteSpaceIncluded(String page) throws Exception {
        try (LiveServer server = TwinPages.serve(0);
                HttpClient http = HttpClient.newHttpClient()) {
            String html = http.send(
                            HttpRequest.newBuilder(URI.create(server.url() + "/" + page))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            String view = html.substring(html.indexOf("<main>"), html.indexOf("</main>") + "</main>".length());
            assertThat(view).isEqualTo(ReferenceScript.of(page).html());
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
