package dev.liveview.channel;

import dev.liveview.EndReason;
import dev.liveview.FailedCallback;
import dev.liveview.Flash;
import dev.liveview.LiveView;
import dev.liveview.OnMount;
import dev.liveview.Recovery;
import dev.liveview.assign.Cells;
import dev.liveview.async.Tasks;
import dev.liveview.diff.DiffRender;
import dev.liveview.hook.HookResult;
import dev.liveview.hook.HookStage;
import dev.liveview.hook.HookedView;
import dev.liveview.hook.Hooks;
import dev.liveview.host.ComponentUpdate;
import dev.liveview.host.Destination;
import dev.liveview.host.OwnerAccess;
import dev.liveview.params.Params;
import dev.liveview.router.RoutedPage;
import dev.liveview.stateful.MountedComponent;
import dev.liveview.stateful.Mounting;
import dev.liveview.template.Templates;
import dev.liveview.template.ViewTemplate;
import java.util.List;
import java.util.Objects;

/** Calls the user's code: each callback in one place, and what it asked for happens when it has returned. <i>Only on the view's own thread.</i> */
final class Callbacks {
    private final LiveView view;
    private final ViewTemplate<LiveView> template;
    private final Cells cells;
    private final ConnectedHost host;
    private final Tasks tasks;
    private final Inhabitants inhabitants;
    private Flash shownFlash = Flash.EMPTY;

    @SuppressWarnings("unchecked")
    Callbacks(LiveView view, ConnectedHost host, Tasks tasks, Inhabitants inhabitants) {
        this.view = view;
        this.template = Templates.of((Class<LiveView>) view.getClass());
        this.cells = OwnerAccess.owners().cells(view);
        this.host = host;
        this.tasks = tasks;
        this.inhabitants = inhabitants;
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
        host.page(request.page());
        host.arrives(request.arrival());
        RoutedPage page = request.page();
        List<OnMount> hooks =
                page == null ? List.of() : page.route().liveSession().onMount();
        Mounting.mount(view, host, hooks, request.params(), request.session());
        host.mounted();
        host.commit();
        if (page != null && host.destination() == null && Mounting.hearsParams(view)) {
            Mounting.params(view, request.params(), page.uri());
            host.commit();
        }
    }

    /** The view stands at another address now; these are the messages that it keeps. */
    void patched(RoutedPage page, Flash kept) throws ParamsFailure {
        try {
            atOnce(() -> {
                host.page(page);
                if (!view.flash.get().equals(kept)) {
                    view.flash.set(kept);
                }
                Mounting.params(view, page.params(), page.uri());
            });
        } catch (Throwable e) {
            throw new ParamsFailure(page, e);
        }
    }

    /** An event that was sent to a component; of one that has gone nothing is heard (F-054). */
    void event(int cid, String event, Params values) throws Exception {
        MountedComponent component = inhabitants.components().find(cid);
        if (component != null) {
            atOnce(() -> component.event(event, values));
        }
    }

    /** Code of the application calls a component that there is. */
    <C> void update(ComponentUpdate<C> update) throws Exception {
        MountedComponent component =
                Objects.requireNonNull(inhabitants.components().find(update.type(), update.id()));
        atOnce(() -> update.action().run(update.type().cast(component.component())));
    }

    /** Whether there is the component that is to be called. */
    boolean has(ComponentUpdate<?> update) {
        return inhabitants.components().find(update.type(), update.id()) != null;
    }

    void event(String event, Params values) throws Exception {
        atOnce(() -> {
            HookResult hooked = hooks() == Hooks.NONE ? HookResult.goOn() : hooks().event(hooked(), event, values);
            if (hooked.reply() != null) {
                host.reply(hooked.reply());
            }
            if (!hooked.isHalt() && !template.handle(view, event, values)) {
                view.handleEvent(event, values);
            }
        });
    }

    /** The built-in event: clears one message, or all (protocol 6.2). */
    void clearFlash(Params values) {
        view.flash.update(flash -> values.has("key") ? flash.without(values.get("key")) : Flash.EMPTY);
    }

    void info(Object message) throws Exception {
        atOnce(() -> {
            if (hooks() == Hooks.NONE || !hooks().info(hooked(), message).isHalt()) {
                view.handleInfo(message);
            }
        });
    }

    /** A view within this one asks for another address of the page. */
    void navigate(Destination.Patch patch) throws Exception {
        atOnce(() -> host.navigate(patch));
    }

    void taskEnded(Tasks.Report report) throws Exception {
        atOnce(() -> tasks.handle(report));
    }

    void visit(ViewVisitor visitor) throws Exception {
        atOnce(() -> visitor.visit(view, tasks.inFlight()));
    }

    Recovery onError(FailedCallback failed) throws Exception {
        Recovery[] answer = {Recovery.RESTART};
        atOnce(() -> answer[0] = view.onError(failed));
        return answer[0];
    }

    private interface Step {
        void run() throws Exception;
    }

    /** Calls back: all of it has happened afterwards, or, if it throws, nothing. */
    private void atOnce(Step callback) throws Exception {
        cells.begin();
        host.begin();
        try {
            callback.run();
            host.commit(); // first, because it runs the hashCode() and toString() of task keys, which may throw
            cells.commit();
        } catch (Throwable e) {
            cells.rollback();
            host.discard();
            throw e;
        }
    }

    void terminate(EndReason reason) throws Exception {
        view.terminate(reason);
    }

    /** The components of the view, and the views within it. */
    Inhabitants host() {
        return inhabitants;
    }

    /** Renders the view and its components. What components ask for in mount and update happens, unless the render fails. */
    void render(DiffRender out) throws Exception {
        inhabitants.begin();
        host.begin();
        try {
            long outer = out.enter(cells.changed());
            cells.pass();
            template.render(view, out);
            out.leave(outer);
            out.components();
            host.commit();
        } catch (Throwable e) {
            host.discard();
            throw e;
        }
    }

    void rendered() {
        cells.rendered();
        inhabitants.components().rendered();
        shownFlash = view.flash.get();
    }

    /** Tells the hooks that what changed has been sent. */
    void afterRender() throws Exception {
        boolean watched = !hooks().isEmpty(HookStage.AFTER_RENDER);
        List<MountedComponent> components = inhabitants.components().watched();
        if (watched || !components.isEmpty()) {
            atOnce(() -> {
                if (watched) {
                    hooks().rendered(hooked());
                }
                for (MountedComponent component : components) {
                    component.afterRender();
                }
            });
        }
    }

    private Hooks hooks() {
        return OwnerAccess.owners().hooks(view);
    }

    private HookedView hooked() {
        return OwnerAccess.owners().hooked(view);
    }

    /** Whether another render must follow at once. */
    boolean isLeft() {
        return inhabitants.components().isLeft();
    }

    /** How many operations of streams wait to be sent. */
    int waiting() {
        return cells.waiting() + inhabitants.components().waiting();
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
