package dev.liveview.benchmarks.pages;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.async.AsyncAssign;
import dev.liveview.async.AsyncError;
import dev.liveview.async.AsyncOptions;
import dev.liveview.params.Params;
import java.util.function.UnaryOperator;

/** A task of 50 ms whose result is shown; loaded again with and without forgetting the old result, and failing. */
@Template("""
        <main>
          <h1>Async</h1>
          <p>
            <button phx-click="reload">Reload</button>
            <button phx-click="reload_reset">Reload with reset</button>
            <button phx-click="fail">Fail</button>
            <button phx-click="fail_reset">Fail with reset</button>
          </p>
          <.async_result :let={org} assign={@org} as="">
            <:loading><p class="loading">Loading the organisation</p></:loading>
            <:failed :let={failure}><p class="failed">Failed: {failure.message()}</p></:failed>
            <p class="org">Organisation {org.name()}, load {org.seq()}</p>
          </.async_result>
        </main>
        """)
public final class AsyncLive extends LiveView {
    private static final int MILLISECONDS = 50;
    private static final UnaryOperator<AsyncOptions> KEEP = UnaryOperator.identity();

    final Assign<Integer> seq = assign(1);
    final AsyncAssign<Organisation> org = async();

    /**
     * What is loaded. <i>Immutable.</i>
     *
     * @param name what it is called
     * @param seq the load that brought it
     */
    public record Organisation(String name, int seq) {}

    @Override
    public void mount(Params params, Session session) {
        load(1, KEEP);
    }

    @On("reload")
    void reload() {
        load(next(), KEEP);
    }

    @On("reload_reset")
    void reloadReset() {
        load(next(), AsyncOptions::reset);
    }

    @On("fail")
    void fail() {
        fail(KEEP);
    }

    @On("fail_reset")
    void failReset() {
        fail(AsyncOptions::reset);
    }

    private int next() {
        seq.update(n -> n + 1);
        return seq.get();
    }

    private void load(int number, UnaryOperator<AsyncOptions> options) {
        assignAsync(org, options, () -> {
            Thread.sleep(MILLISECONDS);
            return new Organisation("Acme", number);
        });
    }

    private void fail(UnaryOperator<AsyncOptions> options) {
        assignAsync(org, options, () -> {
            Thread.sleep(MILLISECONDS);
            throw new AsyncError("no such organisation");
        });
    }
}
