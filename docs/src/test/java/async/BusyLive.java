package async;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.async.AsyncAssign;
import dev.liveview.async.TaskSupervisor;
import dev.liveview.params.Params;
import org.jspecify.annotations.Nullable;

/** Reports that share a few places. */
@Template("""
        <.async_result :let={report} assign={@report}>
          <:loading>Waiting for a report…</:loading>
          <:failed :let={failure}>{failure.message()}</:failed>
          {report.pages()} pages
        </.async_result>
        """)
public final class BusyLive extends LiveView {
    final AsyncAssign<Report> report = async();

    private final Archive archive;
    private final @Nullable TaskSupervisor reports;

    BusyLive(Archive archive) {
        this(archive, null);
    }

    BusyLive(Archive archive, @Nullable TaskSupervisor reports) {
        this.archive = archive;
        this.reports = reports;
    }

    @Override
    public void mount(Params params, Session session) {
        load();
    }

    @On("load")
    void load() {
        if (reports == null) {
            assignAsync(report, () -> archive.report("May", percent -> {}));
        } else {
            // sample: use
            assignAsync(report, o -> o.supervisor(reports), () -> archive.report("May", percent -> {}));
            // end: use
        }
    }
}
