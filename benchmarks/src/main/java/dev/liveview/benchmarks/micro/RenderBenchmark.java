package dev.liveview.benchmarks.micro;

import dev.liveview.benchmarks.pages.CounterLive;
import dev.liveview.benchmarks.pages.TableLive;
import dev.liveview.benchmarks.pages.TwinPages;
import dev.liveview.http.Headers;
import dev.liveview.http.Request;
import dev.liveview.http.Response;
import dev.liveview.transport.LiveEndpoint;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A first page: the view alone, and all that a GET does but the network. <i>Used by one thread.</i> */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RenderBenchmark {
    private static final Request.Peer PEER = new Request.Peer(false, "memory");

    private final DrivenView<CounterLive> counter = DrivenView.joined(new CounterLive());
    private final DrivenView<TableLive> table = DrivenView.joined(new TableLive());
    private final LiveEndpoint endpoint = LiveEndpoint.of(TwinPages.app(), "/client.js");

    /** The HTML of the counter. */
    @Benchmark
    public String counterHtml() throws Exception {
        return counter.html();
    }

    /** The HTML of 100 rows. */
    @Benchmark
    public String tableHtml() throws Exception {
        return table.html();
    }

    /** The counter's page: session, mount, layout, signatures. */
    @Benchmark
    public Response counterPage() {
        return get("/counter");
    }

    /** The table's page. */
    @Benchmark
    public Response tablePage() {
        return get("/table");
    }

    private Response get(String path) {
        return endpoint.handle(Request.of("GET", path, Headers.EMPTY.with("host", "localhost"), new byte[0], PEER));
    }
}
