package dev.liveview.channel;

import dev.liveview.EndReason;
import dev.liveview.FailedCallback;
import dev.liveview.Flash;
import dev.liveview.LiveView;
import dev.liveview.Recovery;
import dev.liveview.assign.Cells;
import dev.liveview.async.Tasks;
import dev.liveview.host.ViewAccess;
import dev.liveview.params.Params;
import dev.liveview.template.Render;
import dev.liveview.template.Templates;
import dev.liveview.template.ViewTemplate;

/** Calls the user's code: each callback in one place, and what it asked for happens when it has returned. <i>Only on the view's own thread.</i> */
final class Callbacks {
    private final LiveView view;
    private final ViewTemplate<LiveView> template;
    private final Cells cells;
    private final ConnectedHost host;
    private final Tasks tasks;
    private Flash shownFlash = Flash.EMPTY;

    @SuppressWarnings("unchecked")
    Callbacks(LiveView view, ConnectedHost host, Tasks tasks) {
        this.view = view;
        this.template = Templates.of((Class<LiveView>) view.getClass());
        this.cells = ViewAccess.views().cells(view);
        this.host = host;
        this.tasks = tasks;
        template.bind(view, cells);
    }

    String name() {
        return view.getClass().getName();
    }

    void runOn(@org.jspecify.annotations.Nullable Thread thread) {
        cells.runOn(thread);
    }

    void mount(Join.Request request) throws Exception {
        view.flash.set(Flash.of(request.flash()));
        view.mount(request.params(), request.session());
        host.commit();
        if (host.redirect() == null) {
            view.handleParams(request.params(), request.uri());
            host.commit();
        }
    }

    void event(String event, Params values) throws Exception {
        atOnce(() -> {
            if (!template.handle(view, event, values)) {
                view.handleEvent(event, values);
            }
        });
    }

    /** The built-in event: clears one message, or all (protocol 6.2). */
    void clearFlash(Params values) {
        view.flash.update(flash -> values.has("key") ? flash.without(values.get("key")) : Flash.EMPTY);
    }

    void info(Object message) throws Exception {
        atOnce(() -> view.handleInfo(message));
    }

    void taskEnded(Tasks.Report report) throws Exception {
        atOnce(() -> tasks.handle(report));
    }

    void visit(ViewVisitor visitor) throws Exception {
        atOnce(() -> visitor.visit(view, tasks.inFlight()));
    }

    Recovery onError(FailedCallback failed) throws Exception {
        AtOnce<Recovery> asked = () -> view.onError(failed);
        return atOnce(asked);
    }

    private interface Step {
        void run() throws Exception;
    }

    private interface AtOnce<T> {
        T run() throws Exception;
    }

    private void atOnce(Step step) throws Exception {
        AtOnce<Boolean> all = () -> {
            step.run();
            return true;
        };
        atOnce(all);
    }

    /** Calls back: all of it has happened afterwards, or, if it throws, nothing. */
    private <T> T atOnce(AtOnce<T> callback) throws Exception {
        cells.begin();
        host.begin();
        try {
            T answer = callback.run();
            host.commit(); // first, because it runs the hashCode() and toString() of task keys, which may throw
            cells.commit();
            return answer;
        } catch (Throwable e) {
            cells.rollback();
            host.discard();
            throw e;
        }
    }

    void terminate(EndReason reason) throws Exception {
        view.terminate(reason);
    }

    /** The bits of what changed since {@link #rendered}. */
    long changed() {
        return cells.changed();
    }

    void render(Render out) throws Exception {
        long outer = out.enter(cells.changed());
        template.render(view, out);
        out.leave(outer);
    }

    void rendered() {
        cells.rendered();
        shownFlash = view.flash.get();
    }

    /** The messages that no page has shown yet: they go along to the next one. */
    Flash freshFlash() {
        Flash fresh = view.flash.get();
        for (var shown : shownFlash.messages().entrySet()) {
            if (shown.getValue().equals(fresh.get(shown.getKey()))) {
                fresh = fresh.without(shown.getKey());
            }
        }
        return fresh;
    }
}
