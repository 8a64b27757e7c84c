package dev.liveview.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The figures of one group of tasks as Micrometer meters, each tagged {@code supervisor} with the name of the group: the gauges
 * {@code liveview.tasks.running} and {@code liveview.tasks.waiting}; the counters {@code liveview.tasks.started}, {@code liveview.tasks.refused} and
 * {@code liveview.tasks.ended}, the last one tagged {@code outcome} too.
 *
 * <p>Supervisors bind themselves to {@code Metrics.globalRegistry}, until they are closed. Only an application with a registry of its own that is not
 * in the global one needs this class:
 *
 * <pre>{@code
 * new TaskMeters(supervisor).bindTo(registry);
 * }</pre>
 *
 * <i>Safe to call from any thread.</i>
 */
public final class TaskMeters implements MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(TaskMeters.class);
    private static final String SUPERVISOR = "supervisor";
    private static final String RUNNING = "liveview.tasks.running";

    private final TaskFigures figures;

    /** Meters of this group. They do not keep it from being collected. */
    public TaskMeters(TaskFigures figures) {
        this.figures = figures;
    }

    /** Adds the meters. Of two groups with the same name a registry shows the first only; that is logged. */
    @Override
    public void bindTo(MeterRegistry registry) {
        bind(registry);
    }

    static Runnable bindGlobally(TaskFigures figures) {
        List<Meter> bound = new TaskMeters(figures).bind(Metrics.globalRegistry);
        return () -> bound.forEach(Metrics.globalRegistry::remove);
    }

    private List<Meter> bind(MeterRegistry registry) {
        if (registry.find(RUNNING).tag(SUPERVISOR, figures.name()).meter() != null) {
            LOG.debug("a task supervisor named '{}' has meters already; another one with this name has none", name());
            return List.of();
        }
        List<Meter> meters = new ArrayList<>();
        meters.add(Gauge.builder(RUNNING, figures, TaskFigures::running)
                .description("Tasks that run now")
                .tag(SUPERVISOR, name())
                .register(registry));
        meters.add(Gauge.builder("liveview.tasks.waiting", figures, TaskFigures::waiting)
                .description("Tasks that wait until others have ended")
                .tag(SUPERVISOR, name())
                .register(registry));
        meters.add(counter("liveview.tasks.started", "Tasks that were taken", TaskCounts::started)
                .register(registry));
        meters.add(counter("liveview.tasks.refused", "Tasks that were not taken", TaskCounts::refused)
                .register(registry));
        for (TaskEnd end : TaskEnd.values()) {
            meters.add(counter("liveview.tasks.ended", "Tasks that have ended", counts -> counts.of(end))
                    .tag("outcome", end.label())
                    .register(registry));
        }
        return meters;
    }

    private FunctionCounter.Builder<TaskFigures> counter(
            String name, String description, ToLongFunction<TaskCounts> count) {
        return FunctionCounter.builder(name, figures, all -> count.applyAsLong(all.counts()))
                .description(description)
                .tag(SUPERVISOR, name());
    }

    private String name() {
        return figures.name();
    }
}
