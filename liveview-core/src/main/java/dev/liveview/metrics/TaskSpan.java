package dev.liveview.metrics;

/** The record of one task, from its beginning to its end. */
@FunctionalInterface
public interface TaskSpan {
    /** A record that nobody keeps. */
    TaskSpan NONE = end -> {};

    /** The task has ended. Called once, on the task's own thread if it had one. */
    void ended(TaskEnd end);
}
