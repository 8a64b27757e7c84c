package dev.liveview.stateful;

import dev.liveview.LiveView;
import dev.liveview.async.AsyncOptions;
import dev.liveview.async.Task;
import dev.liveview.async.TaskStarter;
import dev.liveview.context.LiveContext;
import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.host.ComponentHost;
import dev.liveview.host.Destination;
import dev.liveview.host.ViewHost;
import dev.liveview.params.Params;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a component may ask for: its view's host, with keys of tasks of its own. <i>Only on the view's own thread</i>, {@link #send} apart. */
final class HostOfComponent implements ComponentHost, TaskStarter {
    private final ViewHost host;
    private final LiveView view;
    private final int cid;
    private final Components components;

    HostOfComponent(ViewHost host, LiveView view, int cid, Components components) {
        this.host = host;
        this.view = view;
        this.cid = cid;
        this.components = components;
    }

    /** The key of a component's task, which another component may use too. It prints as what the component calls it. */
    private record OwnKey(int cid, Object key) {
        @Override
        public String toString() {
            return key.toString();
        }
    }

    @Override
    public int cid() {
        return cid;
    }

    @Override
    public void putFlash(String kind, String message) {
        view.flash.update(messages -> messages.with(kind, message));
    }

    @Override
    public TaskStarter tasks() {
        return this;
    }

    @Override
    public <T extends @Nullable Object> void start(
            Object key, AsyncOptions options, Task.Body<T> body, Task.OnOutcome<T> handler) {
        host.tasks().start(new OwnKey(cid, key), options, body, outcome -> {
            if (components.find(cid) != null) { // nobody is there to hear of it
                handler.handle(outcome);
            }
        });
    }

    @Override
    public void cancel(Object key, @Nullable Object reason) {
        host.tasks().cancel(new OwnKey(cid, key), reason);
    }

    @Override
    public boolean isConnected() {
        return host.isConnected();
    }

    @Override
    public boolean send(Object message) {
        return host.send(message);
    }

    @Override
    public @Nullable Predicate<Object> parent() {
        return host.parent();
    }

    @Override
    public LiveContext context() {
        return host.context();
    }

    @Override
    public void context(LiveContext context) {
        host.context(context);
    }

    @Override
    public void pushEvent(String name, @Nullable Object payload, boolean beforePatch) {
        host.pushEvent(name, payload, beforePatch);
    }

    @Override
    public void pageTitle(String title) {
        host.pageTitle(title);
    }

    @Override
    public void reply(Object payload) {
        host.reply(payload);
    }

    @Override
    public void navigate(Destination destination) {
        if (components.isRendering()) { // F-055
            throw new LiveViewException(
                    ErrorCode.app("component.redirect-in-update"),
                    "a component may not redirect in mount or update, while the page is being rendered; let the view do it, or an event");
        }
        host.navigate(destination);
    }

    @Override
    public @Nullable Destination destination() {
        return host.destination();
    }

    @Override
    public PathKind kindOf(String path) {
        return host.kindOf(path);
    }

    @Override
    public boolean isRouted() {
        return host.isRouted();
    }

    @Override
    public @Nullable String liveAction() {
        return host.liveAction();
    }

    @Override
    public Params connectParams() {
        return host.connectParams();
    }

    @Override
    public boolean staticChanged() {
        return host.staticChanged();
    }

    @Override
    public TimerHandle timer(Duration delay, boolean repeating, Object message) {
        return host.timer(delay, repeating, message);
    }
}
