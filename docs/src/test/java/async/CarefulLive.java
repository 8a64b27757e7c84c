package async;

import dev.liveview.FailedCallback;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Recovery;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.async.AsyncOutcome.Ok;

/** A view whose callbacks fail. */
@Template("""
        <p id="total">{@total}</p>
        <p role="alert">{@flash.get("error")}</p>
        """)
public final class CarefulLive extends LiveView {
    final Assign<Integer> total = assign(7);

    @On("count")
    void count() {
        startAsync("count", () -> "not a number", outcome -> {
            total.set(0);
            if (outcome instanceof Ok(String text)) {
                total.set(Integer.parseInt(text));
            }
        });
    }

    // sample: on-error
    @Override
    public Recovery onError(FailedCallback failed) {
        putFlash("error", "That did not work.");
        return failed.kind() == FailedCallback.Kind.ASYNC ? Recovery.KEEP : failed.usual();
    }
    // end: on-error
}
