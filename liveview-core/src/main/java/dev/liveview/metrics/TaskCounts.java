package dev.liveview.metrics;

/**
 * What a supervisor has counted since it was made. All numbers are of the same moment: those that ended, those that run and those that wait are
 * together those that were started. <i>Immutable.</i>
 *
 * @param started tasks it took, whether they had to wait or not
 * @param completed tasks that brought their value
 * @param failed tasks that threw, be it an error that their author expects
 * @param cancelled tasks that were cancelled, also while they waited, or whose view or supervisor ended
 * @param timedOut tasks that took longer than their timeout, the time they waited included
 * @param refused tasks it did not take
 */
public record TaskCounts(long started, long completed, long failed, long cancelled, long timedOut, long refused) {
    /** How many have ended this way. */
    public long of(TaskEnd end) {
        return switch (end) {
            case COMPLETED -> completed;
            case FAILED -> failed;
            case CANCELLED -> cancelled;
            case TIMED_OUT -> timedOut;
        };
    }

    /** How many have ended, in whatever way. */
    public long ended() {
        return completed + failed + cancelled + timedOut;
    }
}
