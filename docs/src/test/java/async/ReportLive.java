package async;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.async.AsyncAssign;
import dev.liveview.async.AsyncOutcome;
import dev.liveview.async.AsyncOutcome.Failed;
import dev.liveview.async.AsyncOutcome.Ok;
import dev.liveview.async.AsyncResult;
import dev.liveview.async.Failure;
import dev.liveview.async.Failure.Exit;
import dev.liveview.async.Failure.Expected;
import java.util.Map;
import java.util.TreeMap;

/** Work that is more than a value for a cell. */
@Template("""
        <progress max="100" value={@percent}></progress>
        <p class="pages" :for={entry : @pages.entrySet()}>{entry.getKey()}: {entry.getValue()}</p>
        <p id="note">{@note}</p>
        <p id="report" :if={@report.isOk()}>{@report.result().month()}: {@report.result().pages()} pages</p>
        <p id="failed" :if={@report.failure() != null}>{text(@report.failure())}</p>
        """)
public final class ReportLive extends LiveView {
    final Assign<Integer> percent = assign(0);
    final Assign<String> note = assign("");
    final Assign<Map<String, Integer>> pages = assign(Map.of());
    final AsyncAssign<Report> report = async();

    private final Archive archive;

    ReportLive(Archive archive) {
        this.archive = archive;
    }

    // sample: typed
    @On("export")
    void export(String month) {
        report.set(AsyncResult.loading(report.get()));
        startAsync("export", () -> archive.report(month, percent -> {}), outcome -> {
            switch (outcome) {
                case Ok(Report done) -> {
                    report.set(AsyncResult.ok(done));
                    pushEvent("download", Map.of("month", done.month()));
                }
                case Failed(Failure failure) -> report.set(AsyncResult.failed(report.get(), failure));
            }
        });
    }
    // end: typed

    // sample: keys
    record Counting(String month) {}

    @On("count")
    void count(String month) {
        startAsync(new Counting(month), () -> archive.pages(month));
    }

    @On("tidy")
    void tidy() {
        startAsync("tidy", () -> archive.tidy()); // brings nothing: the value of its outcome is null
    }

    @Override
    public void handleAsync(Object key, AsyncOutcome<?> outcome) {
        switch (key) {
            case Counting(String month)
            when outcome instanceof Ok(Integer count) ->
                pages.update(all -> {
                    var more = new TreeMap<>(all);
                    more.put(month, count);
                    return more;
                });
            default -> note.set(outcome instanceof Failed(Failure failure) ? text(failure) : "tidied up");
        }
    }
    // end: keys

    // sample: failure
    static String text(Failure failure) {
        return switch (failure) {
            case Expected expected -> expected.message(); // the text of the AsyncError
            case Exit exit ->
                switch (exit.kind()) {
                    case CRASHED -> "The archive has a problem.";
                    case TIMED_OUT -> "The archive does not answer.";
                    case CANCELLED -> "Stopped: " + exit.reason();
                    case REFUSED -> "Too many reports are on their way.";
                };
        };
    }
    // end: failure

    // sample: progress
    record Progress(int percent) {}

    @On("export-slowly")
    void exportSlowly(String month) {
        var self = self(); // may be kept and used by any thread
        assignAsync(report, () -> archive.report(month, percent -> self.send(new Progress(percent))));
    }

    @Override
    public void handleInfo(Object message) {
        switch (message) {
            case Progress(int percent) -> this.percent.set(percent);
            default -> unhandled(message);
        }
    }
    // end: progress

    // sample: cancel
    @On("stop")
    void stop() {
        cancelAsync("export"); // by key
        cancelAsync(report); // by cell: whatever assignAsync loads it now
        cancelAsync(report.get(), "you stopped it"); // by result, and with a reason
    }
    // end: cancel
}
