package dev.liveview.testing;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import java.util.concurrent.CountDownLatch;

/** Waits for what it is sent, and has a task whose outcome it cannot handle. */
@Template("<button phx-click=\"start\">Start</button>")
public final class StubbornLive extends LiveView {
    @On("start")
    void start() {
        startAsync("first", () -> 1, outcome -> {
            throw new IllegalStateException("no use");
        });
    }

    @Override
    public void handleInfo(Object message) throws Exception {
        if (message instanceof CountDownLatch latch) {
            latch.await();
        }
    }
}
