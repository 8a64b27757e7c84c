package dev.liveview.benchmarks.departure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.benchmarks.measure.Report;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DeparturesTest {
    private static final int VIEWS = 5_000;

    @Test
    void memoryAndThreadsAreAsBeforeWhenFifteenThousandViewsHaveComeAndGone() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Report report = new Report(new PrintStream(said, true, StandardCharsets.UTF_8));
        Departures.run(report, VIEWS); // of each of three pages
        assertThat(report.holds()).as(said.toString(StandardCharsets.UTF_8)).isTrue();
    }
}
