package dev.liveview.context;

/**
 * Carries into tasks what an application keeps beside the thread of a callback: the current user, a tenant, a trace. The framework itself carries
 * SLF4J's MDC, and {@link LiveContext}.
 *
 * <pre>{@code
 * TaskContext tenants = () -> {
 *     Tenant tenant = Tenants.current();
 *     return task -> Tenants.runAs(tenant, task);
 * };
 * LiveApp.of(routes).taskContexts(tenants);
 * }</pre>
 *
 * With a {@code ScopedValue}: {@code return task -> ScopedValue.where(TENANT, tenant).run(task)}. <i>Safe to call from any thread.</i>
 */
@FunctionalInterface
public interface TaskContext {
    /** Looks at what is current, on the view's own thread, while the callback that starts a task still runs. */
    Scope capture();

    /** What was current, ready to become so again. */
    @FunctionalInterface
    interface Scope {
        /** Runs the task in it, once, on the thread that this is called on; what the task throws does not come out of it. */
        void run(Runnable task);
    }
}
