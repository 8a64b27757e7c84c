package dev.liveview.metrics;

/** The figures of one group of tasks. <i>Safe to call from any thread.</i> */
public interface TaskFigures {
    /** The name of the group. */
    String name();

    /** How many tasks are running now. */
    int running();

    /** How many tasks are waiting now until others have ended. */
    int waiting();

    /** What it has counted so far. */
    TaskCounts counts();
}
