package dev.liveview.examples.async;

import dev.liveview.async.AsyncError;
import dev.liveview.async.AsyncOptions;
import java.time.Duration;

/**
 * How work goes, as the person at the page has chosen.
 *
 * @param millis how long it takes, in milliseconds
 * @param ending how it ends
 * @param limited whether it is given up after a second
 */
public record Conditions(int millis, Ending ending, boolean limited) {
    static final Duration LIMIT = Duration.ofSeconds(1);

    /** What work may come to. */
    public enum Ending {
        /** It brings its value. */
        ANSWERS,
        /** It throws an {@link AsyncError}, whose text the page shows. */
        REFUSES,
        /** It throws something else, whose text the page must not show. */
        CRASHES
    }

    /** The options of a task under these conditions. */
    AsyncOptions on(AsyncOptions options) {
        return limited ? options.timeout(LIMIT) : options;
    }

    /** Lets the time pass, and fails if that is what was chosen. */
    void meet(Pause pause) throws InterruptedException, AsyncError {
        pause.take(Duration.ofMillis(millis));
        end();
    }

    /** Fails if that is what was chosen. */
    void end() throws AsyncError {
        switch (ending) {
            case ANSWERS -> {}
            case REFUSES -> throw new AsyncError("closed for lunch");
            case CRASHES -> throw new IllegalStateException("no disk at 10.0.0.7, user 'root'");
        }
    }
}
