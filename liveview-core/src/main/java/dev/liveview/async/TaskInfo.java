package dev.liveview.async;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor knows about one task, at one moment. <i>Immutable.</i>
 *
 * @param number counts the tasks of a supervisor in the order in which they were started, from 1
 * @param supervisor the supervisor's name
 * @param view whose task it is
 * @param key the text of what it is filed under; for {@code assignAsync} the names of its cells: {@code org}, or {@code profile, rank}
 * @param submitted when it was started by its view
 * @param begun when it began to run; null while it waits
 * @param thread the name of its thread; null as long as it has none
 */
public record TaskInfo(
        long number,
        String supervisor,
        String view,
        String key,
        Instant submitted,
        @Nullable Instant begun,
        @Nullable String thread) {
    /** Whether a task has begun. */
    public enum State {
        /** It waits until others have ended. */
        WAITING,
        /** It is its turn. */
        RUNNING
    }

    /** Whether it waits or runs. */
    public State state() {
        return begun == null ? State.WAITING : State.RUNNING;
    }
}
