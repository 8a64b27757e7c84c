package dev.liveview.stateful;

import dev.liveview.LiveComponent;
import dev.liveview.assign.Cells;
import dev.liveview.hook.HookResult;
import dev.liveview.hook.HookStage;
import dev.liveview.hook.HookedView;
import dev.liveview.hook.Hooks;
import dev.liveview.host.OwnerAccess;
import dev.liveview.params.Params;
import dev.liveview.template.ComponentProps;
import dev.liveview.template.LiveComponentTemplate;
import dev.liveview.template.Render;
import dev.liveview.template.StatefulComponent;
import org.jspecify.annotations.Nullable;

/** A component that has been mounted, and what is known of it between renders. <i>Only on the view's own thread.</i> */
public final class MountedComponent implements StatefulComponent {
    private final Components components;
    private final int cid;
    private final Object id;
    private final LiveComponent component;
    private final LiveComponentTemplate<LiveComponent> template;
    private final Cells cells;
    private @Nullable ComponentProps<LiveComponent> given;
    private @Nullable MountedComponent caller;
    private int calledIn;
    private int renderedIn;
    private boolean announced;
    private boolean fresh = true;
    private boolean marked;
    private boolean toldOf = true;

    MountedComponent(
            Components components,
            int cid,
            Object id,
            LiveComponent component,
            LiveComponentTemplate<LiveComponent> template) {
        this.components = components;
        this.cid = cid;
        this.id = id;
        this.component = component;
        this.template = template;
        this.cells = OwnerAccess.owners().cells(component);
    }

    @Override
    public int cid() {
        return cid;
    }

    /** The component itself. */
    public LiveComponent component() {
        return component;
    }

    Object id() {
        return id;
    }

    Class<LiveComponent> type() {
        return template.type();
    }

    LiveComponentTemplate<LiveComponent> template() {
        return template;
    }

    /** Handles an event that was sent to it. */
    public void event(String event, Params values) throws Exception {
        HookResult hooked = hooks() == Hooks.NONE ? HookResult.goOn() : hooks().event(hooked(), event, values);
        if (hooked.reply() != null) {
            components.reply(hooked.reply());
        }
        if (!hooked.isHalt() && !template.handle(component, event, values)) {
            component.handleEvent(event, values);
        }
    }

    private Hooks hooks() {
        return OwnerAccess.owners().hooks(component);
    }

    private HookedView hooked() {
        return OwnerAccess.owners().hooked(component);
    }

    /** Whether it has been rendered since its hooks were told, and they want to know. */
    boolean isWatched() {
        return !toldOf && !hooks().isEmpty(HookStage.AFTER_RENDER);
    }

    /** Tells its hooks that it has been rendered. */
    public void afterRender() throws Exception {
        toldOf = true;
        hooks().rendered(hooked());
    }

    /**
     * A template calls it in this render.
     *
     * @param from the component whose template that is; null if it is the view's
     * @return false if one has called it in the same render
     */
    boolean called(int render, @Nullable MountedComponent from, ComponentProps<LiveComponent> props) {
        if (calledIn == render) {
            return false;
        }
        calledIn = render;
        given = props;
        caller = from;
        fresh |= marked;
        marked = false;
        return true;
    }

    /** The component whose template called it last; null if it was the view's. */
    @Nullable
    MountedComponent caller() {
        return caller;
    }

    boolean isCalledIn(int render) {
        return calledIn == render;
    }

    /** Puts what it was given into its props. If it must be rendered, its caller's diff names it. */
    void takeProps() {
        if (given != null) {
            given.giveTo(component);
            given = null;
            announced = mustRender();
        }
    }

    /** Whether anything that it shows may have changed. */
    boolean mustRender() {
        return fresh || cells.changed() != Cells.ALWAYS;
    }

    @Override
    public boolean isAnnounced() {
        return announced;
    }

    @Override
    public boolean isFresh() {
        return fresh;
    }

    /** The browser says that it is about to drop it. */
    void mark() {
        marked = true;
    }

    boolean isMarked() {
        return marked;
    }

    /** Whether something was set that no render has shown. */
    boolean isSet() {
        return cells.isSet();
    }

    boolean isRenderedIn(int render) {
        return renderedIn == render;
    }

    void renderingIn(int render) {
        renderedIn = render;
    }

    /** How many things wait to be sent of it. */
    int waiting() {
        return cells.waiting();
    }

    /** The browser has it. */
    void rendered() {
        fresh = false;
        toldOf = false;
        cells.rendered();
    }

    @Override
    public void render(Render out) throws Exception {
        components.renders(this);
        long outer = out.enter(cells.changed());
        cells.pass();
        template.render(component, out);
        out.leave(outer);
    }

    @Override
    public String toString() {
        return "<" + type().getSimpleName() + " id=\"" + id + "\">";
    }
}
