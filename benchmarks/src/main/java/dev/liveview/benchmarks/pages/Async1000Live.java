package dev.liveview.benchmarks.pages;

import dev.liveview.LiveView;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.async.AsyncOutcome;
import dev.liveview.params.Params;

/** 1,000 tasks of 100 ms, started when the socket joins, and a count of those that are done. */
@Template("""
        <main>
          <h1>Async 1000</h1>
          <p id="done">{@done}</p>
        </main>
        """)
public final class Async1000Live extends LiveView {
    /** How many tasks there are. */
    public static final int TASKS = 1_000;

    private static final int MILLISECONDS = 100;

    final Assign<Integer> done = assign(0);

    private record Job(int number) {}

    @Override
    public void mount(Params params, Session session) {
        if (isConnected()) {
            for (int i = 1; i <= TASKS; i++) {
                start(i);
            }
        }
    }

    private void start(int number) {
        startAsync(new Job(number), () -> {
            Thread.sleep(MILLISECONDS);
            return number;
        });
    }

    @Override
    public void handleAsync(Object key, AsyncOutcome<?> outcome) {
        if (outcome instanceof AsyncOutcome.Ok<?>) {
            done.update(count -> count + 1);
        }
    }
}
