package dev.liveview.benchmarks.micro;

import dev.liveview.benchmarks.pages.CounterLive;
import dev.liveview.benchmarks.pages.TableLive;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** An event: its handler, the render of what may have changed, and the JSON of the diff. <i>Used by one thread.</i> */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DiffBenchmark {
    private final DrivenView<CounterLive> counter = DrivenView.joined(new CounterLive());
    private final DrivenView<TableLive> table = DrivenView.joined(new TableLive());

    /** One integer counts up. */
    @Benchmark
    public byte[] counterInc() throws Exception {
        return counter.event("inc");
    }

    /** One price of 100 rows. */
    @Benchmark
    public byte[] tableUpdateOne() throws Exception {
        return table.event("update_one");
    }

    /** All prices of 100 rows. */
    @Benchmark
    public byte[] tableUpdateAll() throws Exception {
        return table.event("update_all");
    }

    /** Two of 100 rows change places. */
    @Benchmark
    public byte[] tableSwap() throws Exception {
        return table.event("swap");
    }

    /** A row comes and goes again: two diffs. */
    @Benchmark
    public int tableAppendAndRemove() throws Exception {
        return table.event("append").length + table.event("remove").length;
    }

    /** The whole tree of the counter, as for a join. */
    @Benchmark
    public byte[] counterJoin() throws Exception {
        return counter.join();
    }

    /** The whole tree of the table, as for a join. */
    @Benchmark
    public byte[] tableJoin() throws Exception {
        return table.join();
    }
}
