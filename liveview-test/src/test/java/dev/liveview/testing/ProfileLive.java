package dev.liveview.testing;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.async.Assigns;
import dev.liveview.async.AsyncAssign;
import dev.liveview.async.AsyncOutcome;
import dev.liveview.async.AsyncResult;
import dev.liveview.async.TaskSupervisor;
import dev.liveview.params.Params;
import java.util.List;
import java.util.concurrent.Callable;

/** A person in three cells and two tasks; what was exported is a third. */
@Template("""
        <p id="org">{@text(@org)}</p>
        <p id="profile">{@text(@profile)} {@text(@rank)}</p>
        <p id="export">{@exported}</p>
        """)
public final class ProfileLive extends LiveView {
    final AsyncAssign<String> org = async();
    final AsyncAssign<String> profile = async();
    final AsyncAssign<String> rank = async();
    final Assign<String> exported = assign("nothing");

    private final TaskSupervisor supervisor;
    private final Callable<String> organization;

    ProfileLive(TaskSupervisor supervisor, Callable<String> organization) {
        this.supervisor = supervisor;
        this.organization = organization;
    }

    String text(AsyncResult<String> cell) {
        if (cell.failure() != null) {
            return cell.failure().message();
        }
        return cell.isOk() ? cell.result() : "…";
    }

    @Override
    public void mount(Params params, Session session) {
        load();
        assignAsync(
                List.of(profile, rank),
                o -> o.supervisor(supervisor),
                () -> Assigns.of(profile, "Ann").and(rank, "first"));
    }

    @On("load")
    void load() {
        assignAsync(org, o -> o.supervisor(supervisor), organization);
    }

    @On("cancel")
    void cancel() {
        cancelAsync(org);
    }

    @On("export")
    void export() {
        startAsync("export", o -> o.supervisor(supervisor), task -> "page 1", this::exported);
    }

    private void exported(AsyncOutcome<String> outcome) {
        if (outcome instanceof AsyncOutcome.Ok<String>(String value)) {
            exported.set(value);
            if (value.equals("page 1")) {
                startAsync("more", o -> o.supervisor(supervisor), task -> "page 2", this::exported);
            }
        }
    }
}
