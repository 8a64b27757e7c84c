package dev.liveview.benchmarks.soak;

import dev.liveview.EndReason;
import dev.liveview.FailedCallback;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Recovery;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.async.AsyncAssign;
import dev.liveview.async.AsyncOptions;
import dev.liveview.async.AsyncOutcome;
import dev.liveview.params.Params;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** A view that does what it is told: starts tasks of all kinds, cancels them, fails, goes away. */
@Template("""
        <main>
          <p id="heard">{@heard}</p>
          <.async_result :let={text} assign={@result}>
            <:loading>loading</:loading>
            <:failed :let={failure}>{failure.message()}</:failed>
            {text}
          </.async_result>
        </main>
        """)
public final class SoakLive extends LiveView {
    final Assign<Integer> heard = assign(0);
    final AsyncAssign<String> result = async();

    private final Surroundings surroundings;

    SoakLive(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void mount(Params params, Session session) {
        if (isConnected()) {
            surroundings.tally().add(Tally.VIEWS_JOINED);
        }
        assignAsync(result, () -> surroundings.database().with(Database::ping));
    }

    @On("start")
    void start(String key, String work, Params values) {
        Work chosen = Work.valueOf(work);
        surroundings.tally().add("started: " + chosen);
        startAsync(key, options(chosen, values), task -> surroundings.run(chosen, task), this::heard);
    }

    @On("assign")
    void assign(Params values) {
        surroundings.tally().add("started: assign");
        assignAsync(
                result,
                options(Work.ANSWER, values),
                () -> surroundings.database().with(Database::ping));
    }

    @On("cancel")
    void cancel(String key) {
        cancelAsync(key, "not wanted any more");
    }

    /** Fails after it has asked for a task and a change, neither of which is to happen. */
    @On("mistake")
    void mistake(String key) {
        heard.set(-1);
        startAsync(key, task -> surroundings.run(Work.HANG, task), this::heard);
        throw new IllegalStateException("a mistake");
    }

    @On("crash")
    void crash() {
        heard.set(-2);
        throw new Crash();
    }

    @On("away")
    void away() {
        redirect("/elsewhere");
    }

    @Override
    public Recovery onError(FailedCallback failed) {
        surroundings.tally().add("callbacks that failed");
        return failed.problem() instanceof Crash ? Recovery.RESTART : failed.usual();
    }

    @Override
    public void terminate(EndReason reason) {
        surroundings.tally().add(Tally.VIEWS_ENDED);
        surroundings.tally().add("ended: " + reason);
    }

    private void heard(AsyncOutcome<String> outcome) {
        surroundings.tally().add(outcome);
        heard.update(count -> count + 1);
    }

    private UnaryOperator<AsyncOptions> options(Work work, Params values) {
        return options -> {
            AsyncOptions chosen = work.isInDriver() ? options.supervisor(surroundings.statements()) : options;
            int timeout = values.as("timeout", Integer.class);
            AsyncOptions timed = timeout > 0 ? chosen.timeout(Duration.ofMillis(timeout)) : chosen;
            return values.as("interrupt", Boolean.class) ? timed.interruptSuperseded() : timed;
        };
    }

    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Crash() {
            super("a crash, as it was asked for");
        }
    }
}
