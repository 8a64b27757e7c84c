package dev.liveview.benchmarks.soak;

import dev.liveview.async.Task;
import dev.liveview.async.TaskSupervisor;

/**
 * What all views of a soak share. <i>Safe to call from any thread.</i>
 *
 * @param database where tasks ask
 * @param statements runs the tasks that wait inside of the driver, on platform threads
 * @param tally what has happened
 */
record Surroundings(Database database, TaskSupervisor statements, Tally tally) {
    /** Does work as a task, and counts that it began and ended. */
    String run(Work work, Task task) throws Exception {
        tally.add(Tally.BODIES_BEGUN);
        try {
            return work.run(task, database);
        } finally {
            tally.add(Tally.BODIES_ENDED);
        }
    }
}
