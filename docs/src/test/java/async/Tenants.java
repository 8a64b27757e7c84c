package async;

import dev.liveview.context.TaskContext;

// sample: tenants
/** Which customer the work on this thread is for. */
public final class Tenants {
    private static final ThreadLocal<String> CURRENT = ThreadLocal.withInitial(() -> "nobody");

    static final TaskContext CONTEXT = () -> {
        String tenant = current(); // on the view's thread, while the callback runs
        return task -> runAs(tenant, task); // on the task's thread
    };

    private Tenants() {}

    static String current() {
        return CURRENT.get();
    }

    static void runAs(String tenant, Runnable work) {
        String before = current();
        CURRENT.set(tenant);
        try {
            work.run();
        } finally {
            CURRENT.set(before);
        }
    }
}
// end: tenants
