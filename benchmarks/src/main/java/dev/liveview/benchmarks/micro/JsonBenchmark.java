package dev.liveview.benchmarks.micro;

import dev.liveview.json.JsonOutput;
import dev.liveview.wire.Address;
import dev.liveview.wire.Incoming;
import dev.liveview.wire.Message;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Frames of the wire. <i>Used by one thread.</i> */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JsonBenchmark {
    private static final int USUAL_SIZE = 512;
    private static final String TOPIC = "lv:phx-GOpXgytNwjzSWQBx";

    private final Address address = new Address("1", TOPIC);

    // fields that are not final: nothing that is measured may be folded into a constant
    private String click = "[\"1\",\"2\",\"" + TOPIC
            + "\",\"event\",{\"type\":\"click\",\"event\":\"inc\",\"value\":{\"value\":\"\"}}]";
    private String form = "[\"1\",\"3\",\"" + TOPIC + "\",\"event\",{\"type\":\"form\",\"event\":\"save\","
            + "\"value\":\"name=Ann+Example&email=ann%40example.org&notes=two+%22words%22\",\"meta\":{}}]";
    private String text = "He said \"good morning\" & went <on>";
    private Map<String, String> response = Map.of("reason", "unauthorized");

    /** Reads the frame of a click. */
    @Benchmark
    public Incoming parseClick() {
        return Incoming.parse(click);
    }

    /** Reads the frame of a form. */
    @Benchmark
    public Incoming parseForm() {
        return Incoming.parse(form);
    }

    /** Writes a small answer from a map. */
    @Benchmark
    public byte[] writeSmallReply() {
        return Message.ok(address, "2", response);
    }

    /** Writes the answer to an event with a diff of one text, as a render writes it. */
    @Benchmark
    public byte[] writeDiffReply() {
        JsonOutput out = address.begin(new JsonOutput(USUAL_SIZE), "2", "phx_reply");
        out.raw("{\"status\":\"ok\",\"response\":{\"diff\":{\"0\":")
                .string(text)
                .raw("}}}");
        return address.end(out);
    }
}
