package dev.liveview.benchmarks.async;

import dev.liveview.EndReason;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.async.AsyncOutcome;
import dev.liveview.params.Params;

/** Starts many tasks when it is told to, and counts those that are done. */
@Template("""
        <main>
          <button phx-click="start">start</button>
          <p id="done">{@done}</p>
        </main>
        """)
public final class FloodLive extends LiveView {
    final Assign<Integer> done = assign(0);

    private final FloodGauge gauge;

    /** A view that tells this gauge what becomes of it. */
    public FloodLive(FloodGauge gauge) {
        this.gauge = gauge;
    }

    @Override
    public void mount(Params params, Session session) {
        if (isConnected()) {
            gauge.viewBegan();
        }
    }

    @On("start")
    void start() {
        for (int i = 0; i < TaskFlood.TASKS_PER_VIEW; i++) {
            startAsync(i, () -> Thread.sleep(TaskFlood.TASK_LENGTH));
        }
    }

    @Override
    public void handleAsync(Object key, AsyncOutcome<?> outcome) {
        if (outcome instanceof AsyncOutcome.Ok<?>) {
            done.update(count -> count + 1);
            gauge.taskHandled();
        }
    }

    @Override
    public void terminate(EndReason reason) {
        gauge.viewEnded();
    }
}
