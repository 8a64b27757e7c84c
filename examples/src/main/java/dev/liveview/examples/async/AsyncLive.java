package dev.liveview.examples.async;

import dev.liveview.FailedCallback;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Recovery;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.Uses;
import dev.liveview.assign.Assign;
import dev.liveview.async.Assigns;
import dev.liveview.async.AsyncAssign;
import dev.liveview.async.AsyncOutcome;
import dev.liveview.async.AsyncOutcome.Failed;
import dev.liveview.async.AsyncOutcome.Ok;
import dev.liveview.async.AsyncResult;
import dev.liveview.async.TaskInfo;
import dev.liveview.examples.Example;
import dev.liveview.examples.Source;
import dev.liveview.examples.async.Conditions.Ending;
import dev.liveview.examples.organization.Org;
import dev.liveview.params.Params;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Everything that can be done with slow work, section by section. */
@Uses(Example.class)
@Template("""
        <.example title="Every way to wait" about={ABOUT} source={SOURCE}>
          <.work_conditions conditions={@conditions} />
          <.one_value org={@org} />
          <.several_values profile={@profile} rank={@rank} />
          <.by_hand listing={@listing} outcome={@outcome} />
          <.progress_report copied={@copied} progress={@progress} />
          <.export_queue tasks={@tasks} mine={@mine} ended={@ended} />
          <.classic_mistake advice={@advice} />
          <.failed_handler left={@left} right={@right} flash={@flash} />
        </.example>
        """)
public final class AsyncLive extends LiveView {
    static final Source SOURCE = Source.of(AsyncLive.class);
    static final String ABOUT =
            "Slow work on threads of its own, while the page stays awake. Choose how long work takes and how it ends; then load, reset, cancel, and look at what the page knows at each moment.";

    private static final int EXPORTS = 6;
    private static final int REMEMBERED = 8;

    final Assign<Conditions> conditions = assign(new Conditions(2000, Ending.ANSWERS, false));
    final Assign<String> slug = assign("acme");
    final AsyncAssign<Org> org = async();
    final AsyncAssign<Profile> profile = async();
    final AsyncAssign<Rank> rank = async();
    final Assign<AsyncResult<List<Org>>> listing = assign(AsyncResult.loading());
    final Assign<String> outcome = assign("none");
    final Assign<AsyncResult<Integer>> copied = assign(AsyncResult.untouched());
    final Assign<Progress> progress = assign(new Progress(0, 0));
    final Assign<List<TaskInfo>> tasks = assign(List.of());
    final Assign<List<String>> mine = assign(List.of());
    final Assign<List<String>> ended = assign(List.of());
    final Assign<String> advice = assign("Try both.");
    final Assign<Integer> left = assign(100);
    final Assign<Integer> right = assign(0);

    private final Directory directory;
    private final Exports exports;

    /** A view of this directory and these exports. */
    public AsyncLive(Directory directory, Exports exports) {
        this.directory = directory;
        this.exports = exports;
    }

    @Override
    public void mount(Params params, Session session) {
        pageTitle("Every way to wait");
        load();
        loadBoth();
        page(1);
        every(Duration.ofSeconds(1), Look.AT_EXPORTS);
    }

    @On("conditions")
    void conditions(int millis, Ending ending, boolean limited) {
        conditions.set(new Conditions(millis, ending, limited));
    }

    @Override
    public void handleInfo(Object message) {
        switch (message) {
            case Progress step -> progressed(step);
            case Look.AT_EXPORTS -> tasks.set(exports.tasks());
            default -> unhandled(message);
        }
    }

    // ── one value ────────────────────────────────────────────────────────

    @On("reload")
    void load() {
        var slug = this.slug.get(); // copy first: the task runs on another thread
        var work = conditions.get();
        assignAsync(org, o -> work.on(o), () -> directory.org(slug, work));
    }

    @On("reset")
    void reset() {
        var slug = this.slug.get();
        var work = conditions.get();
        assignAsync(org, o -> work.on(o).reset(), () -> directory.org(slug, work));
    }

    @On("cancel-cell")
    void cancelCell() {
        cancelAsync(org);
    }

    @On("cancel-result")
    void cancelResult() {
        cancelAsync(org.get(), "changed my mind");
    }

    // ── several at once ──────────────────────────────────────────────────

    @On("reload-both")
    void loadBoth() {
        var slug = this.slug.get();
        var work = conditions.get();
        assignAsync(List.of(profile, rank), o -> work.on(o), () -> both(slug, work));
    }

    @On("reset-both")
    void resetBoth() {
        var slug = this.slug.get();
        var work = conditions.get();
        assignAsync(List.of(profile, rank), o -> work.on(o).reset(), () -> both(slug, work));
    }

    @On("reset-profile")
    void resetProfile() {
        var slug = this.slug.get();
        var work = conditions.get();
        assignAsync(List.of(profile, rank), o -> work.on(o).reset(profile), () -> both(slug, work));
    }

    private Assigns both(String slug, Conditions work) throws Exception {
        return Assigns.of(profile, directory.profile(slug, work)).and(rank, directory.rank());
    }

    // ── by hand ──────────────────────────────────────────────────────────

    @On("page")
    void page(int number) {
        var work = conditions.get();
        listing.update(old -> AsyncResult.loading(old, "page " + number));
        startAsync("page", o -> work.on(o), () -> directory.page(number, work), outcome -> {
            this.outcome.set(Told.outcome(outcome));
            switch (outcome) {
                case Ok(List<Org> orgs) -> listing.set(AsyncResult.ok(listing.get(), orgs));
                case Failed(var failure) -> listing.set(AsyncResult.failed(listing.get(), failure));
            }
        });
    }

    @On("cancel-page")
    void cancelPage() {
        cancelAsync("page", "another page, please");
    }

    // ── progress ─────────────────────────────────────────────────────────

    @On("copy")
    void copy() {
        var work = conditions.get();
        var view = self(); // any thread may send to it
        copied.update(AsyncResult::loading);
        startAsync("copy", o -> work.on(o), () -> directory.copy(work, view::send), outcome -> {
            switch (outcome) {
                case Ok(Integer all) -> copied.set(AsyncResult.ok(all));
                case Failed(var failure) -> copied.set(AsyncResult.failed(copied.get(), failure));
            }
        });
    }

    private void progressed(Progress step) {
        if (copied.get().isLoading()) {
            progress.set(step);
        }
    }

    @On("cancel-copy")
    void cancelCopy() {
        cancelAsync("copy", "that will do");
    }

    // ── a supervisor with a limit ────────────────────────────────────────

    @On("export")
    void export() {
        var work = conditions.get();
        var view = self();
        for (int i = 0; i < EXPORTS; i++) {
            var name = exports.newName();
            mine.update(names -> added(name, names));
            startAsync(name, o -> work.on(o).supervisor(exports.supervisor()), () -> {
                view.send(Look.AT_EXPORTS);
                return exports.write(name, work);
            });
        }
        view.send(Look.AT_EXPORTS);
    }

    @Override
    public void handleAsync(Object key, AsyncOutcome<?> outcome) { // of keys made at run time
        mine.update(names -> names.stream().filter(name -> !name.equals(key)).toList());
        ended.update(lines -> added(key + ": " + Told.outcome(outcome), lines).stream()
                .limit(REMEMBERED)
                .toList());
        tasks.set(exports.tasks());
    }

    @On("cancel-export")
    void cancelExport(String name) {
        cancelAsync(name, "not needed any more");
    }

    private static List<String> added(String newest, List<String> others) {
        return Stream.concat(Stream.of(newest), others.stream()).toList();
    }

    private enum Look {
        AT_EXPORTS
    }

    // ── the classic mistake ──────────────────────────────────────────────

    @On("read-inside")
    void readInside() {
        startAsync("read", () -> slug.get().length(), this::advise); // wrong: slug is a cell of the view
    }

    @On("read-before")
    void readBefore() {
        var slug = this.slug.get();
        startAsync("read", () -> slug.length(), this::advise);
    }

    private void advise(AsyncOutcome<Integer> outcome) {
        switch (outcome) {
            case Ok(Integer length) -> advice.set("It has " + length + " letters.");
            case Failed(var failure) -> advice.set(Told.toTheAuthor(failure));
        }
    }

    // ── a handler that throws ────────────────────────────────────────────

    @On("transfer")
    void transfer(boolean failing) {
        left.update(amount -> amount - 10);
        if (failing) {
            throw new IllegalStateException("the light went out");
        }
        right.update(amount -> amount + 10);
    }

    @Override
    public Recovery onError(FailedCallback failed) {
        putFlash("error", "'" + failed.name() + "' did not work; nothing has changed.");
        return failed.usual();
    }
}
