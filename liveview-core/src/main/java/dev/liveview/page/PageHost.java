package dev.liveview.page;

import dev.liveview.async.AsyncOptions;
import dev.liveview.async.Task;
import dev.liveview.async.TaskStarter;
import dev.liveview.context.LiveContext;
import dev.liveview.host.Destination;
import dev.liveview.host.ViewHost;
import dev.liveview.params.Params;
import dev.liveview.router.Route;
import dev.liveview.stateful.Destinations;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Runs a view for the time of one HTTP render: there is no socket, so what would need one does not happen. */
final class PageHost implements ViewHost {
    private static final TaskStarter NO_TASKS = new TaskStarter() {
        @Override
        public <T extends @Nullable Object> void start(
                Object key, AsyncOptions options, Task.Body<T> body, Task.OnOutcome<T> handler) {
            // tasks start only when the view is connected
        }

        @Override
        public void cancel(Object key, @Nullable Object reason) {
            // nothing runs
        }
    };

    private final String csrfToken;
    private final boolean nested;
    private final boolean routed;
    private final @Nullable String liveAction;
    private LiveContext context;
    private String title = "";
    private boolean mounted;
    private @Nullable Destination destination;

    private PageHost(
            LiveContext context, String csrfToken, boolean nested, boolean routed, @Nullable String liveAction) {
        this.csrfToken = csrfToken;
        this.nested = nested;
        this.routed = routed;
        this.context = context;
        this.liveAction = liveAction;
    }

    /** Of the view at a route. */
    static PageHost at(Route.Live route, LiveContext context, String csrfToken) {
        return new PageHost(context, csrfToken, false, true, route.action());
    }

    /** Of a view within another one, or in a layout. */
    static PageHost within(LiveContext context, String csrfToken, boolean nested) {
        return new PageHost(context, csrfToken, nested, false, null);
    }

    /** What forms and links of the page send along. */
    String csrfToken() {
        return csrfToken;
    }

    String title() {
        return title;
    }

    /** The view is mounted: it may ask for another address of its own. */
    void mounted() {
        mounted = true;
    }

    @Override
    public boolean isConnected() {
        return false;
    }

    @Override
    public boolean send(Object message) {
        return false;
    }

    @Override
    public @Nullable Predicate<Object> parent() {
        return nested ? message -> false : null; // it lives for the time of one render only
    }

    @Override
    public TaskStarter tasks() {
        return NO_TASKS;
    }

    @Override
    public LiveContext context() {
        return context;
    }

    @Override
    public void context(LiveContext newContext) {
        context = newContext;
        context.enter();
    }

    @Override
    public void pushEvent(String name, @Nullable Object payload, boolean beforePatch) {
        // the connected mount pushes it again
    }

    @Override
    public void pageTitle(String newTitle) {
        title = newTitle;
    }

    @Override
    public void reply(Object payload) {
        throw new IllegalStateException("reply(...) answers an event, and there is none in the first render");
    }

    @Override
    public void navigate(Destination newDestination) {
        Destinations.check(destination, newDestination, mounted);
        destination = newDestination;
    }

    @Override
    public @Nullable Destination destination() {
        return destination;
    }

    @Override
    public PathKind kindOf(String path) {
        return PathKind.ELSEWHERE; // F-038: there is nothing yet that could be patched
    }

    @Override
    public boolean isRouted() {
        return routed;
    }

    @Override
    public @Nullable String liveAction() {
        return liveAction;
    }

    @Override
    public Params connectParams() {
        return Params.EMPTY;
    }

    @Override
    public boolean staticChanged() {
        return false;
    }

    @Override
    public TimerHandle timer(Duration delay, boolean repeating, Object message) {
        return () -> {};
    }
}
