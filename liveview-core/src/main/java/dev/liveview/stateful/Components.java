package dev.liveview.stateful;

import dev.liveview.LiveComponent;
import dev.liveview.LiveView;
import dev.liveview.assign.Cells;
import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.host.OwnerAccess;
import dev.liveview.host.ViewHost;
import dev.liveview.template.ComponentProps;
import dev.liveview.template.LiveComponentTemplate;
import dev.liveview.template.StatefulComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The stateful components of one view, by class and id, and by number. <i>Only on the view's own thread.</i>
 */
public final class Components {
    /*
     * One render: begin; the view's template runs and calls components (called); update gives those what their parents gave and says which must be
     * rendered; they call others; and so on until update finds nothing. In the last round it finds those that no parent has called and that have changed
     * by themselves, each after the one that called it last, which may call it again. What is set of a view or a component whose template runs or has run, such
     * as a message that a component shows in mount, waits for the next render, which follows at once (isLeft).
     */
    private static final ErrorCode DUPLICATE = ErrorCode.app("component.duplicate-id");
    private static final ErrorCode NO_ID = ErrorCode.app("component.no-id");
    private static final ErrorCode HANDED_OUT = ErrorCode.app("component.shared");

    private static final int DEEPEST = 100;

    private final LiveView view;
    private final ViewHost viewHost;
    private final Function<Class<?>, @Nullable Object> supply;
    private final Cells viewCells;
    // made when the first is mounted: most views have none
    private Map<Address, MountedComponent> byAddress = Map.of();
    private NavigableMap<Integer, MountedComponent> byCid = Collections.emptyNavigableMap();
    private List<MountedComponent> called = List.of();
    private int lastCid;
    private int render = 1;
    private int lookedAt;
    private boolean rendering;
    private boolean left;
    private @Nullable MountedComponent running;

    private record Address(Class<?> type, Object id) {}

    /**
     * The components of a view.
     *
     * @param supply makes a component where the application has said how; null where it has not
     */
    public Components(LiveView view, ViewHost viewHost, Function<Class<?>, @Nullable Object> supply) {
        this.view = view;
        this.viewCells = OwnerAccess.owners().cells(view);
        this.viewHost = viewHost;
        this.supply = supply;
    }

    /** A render begins. */
    public void begin() {
        render++;
        called = List.of();
        lookedAt = 0;
        left = false;
        rendering = true;
        running = null;
        viewCells.beginRender();
    }

    /** Whether a render is under way, in which components are mounted and updated. */
    boolean isRendering() {
        return rendering;
    }

    /** A template calls a component: it is found, or made and mounted. */
    public <C> MountedComponent called(LiveComponentTemplate<C> type, @Nullable Object id, ComponentProps<C> props)
            throws Exception {
        LiveComponentTemplate<LiveComponent> template = untyped(type);
        if (id == null) {
            throw new LiveViewException(
                    NO_ID,
                    "<" + name(template) + "> has null as its id; give it one that no other " + name(template)
                            + " of this view has");
        }
        MountedComponent found = byAddress.get(new Address(template.type(), id));
        MountedComponent component = found == null ? mount(template, id) : found;
        if (!component.called(render, running, untyped(props))) {
            throw new LiveViewException(
                    DUPLICATE,
                    component
                            + " is there twice; components of a class need different ids within their view, such as id={\""
                            + name(template) + "-\" + item.id()}");
        }
        component.takeProps();
        called = called.isEmpty() ? new ArrayList<>() : called;
        called.add(component);
        return component;
    }

    /**
     * Updates those that were called since the last time, and says which must be rendered; in the end those that have changed by themselves.
     */
    public List<StatefulComponent> update() throws Exception {
        List<MountedComponent> now = called;
        called = List.of();
        updateAll(now);
        List<StatefulComponent> changed = new ArrayList<>();
        for (MountedComponent component : now) {
            if (!component.isRenderedIn(render) && component.mustRender()) {
                component.renderingIn(render);
                changed.add(component);
            }
        }
        return changed.isEmpty() ? nextOfOthers() : changed;
    }

    /** One after the other, in the order of their numbers: what one calls is updated before the next. */
    private List<StatefulComponent> nextOfOthers() {
        var next = byCid.higherEntry(lookedAt);
        while (next != null) {
            MountedComponent component = next.getValue();
            MountedComponent first = isWaiting(component) ? outermost(component) : component;
            if (isWaiting(first)) {
                first.renderingIn(render);
                return List.of(first);
            }
            lookedAt = next.getKey();
            next = byCid.higherEntry(lookedAt);
        }
        return List.of();
    }

    /** One that is marked is rendered too: it may have been shown again before the browser asked. */
    private boolean isWaiting(MountedComponent component) {
        return !component.isRenderedIn(render) && !component.isCalledIn(render) && component.mustRender();
    }

    /** The component, or one around it that waits too and may call it. */
    private MountedComponent outermost(MountedComponent component) {
        MountedComponent outermost = component;
        MountedComponent around = component.caller();
        for (int i = 0;
                around != null && i < DEEPEST;
                i++) { // two that have changed places may be each other's callers
            outermost = isWaiting(around) ? around : outermost;
            around = around.caller();
        }
        return outermost;
    }

    /** The template of this component runs: what is called now is called by it. */
    void renders(MountedComponent component) {
        running = component;
    }

    private static void updateAll(List<MountedComponent> components) throws Exception {
        Map<Class<?>, List<MountedComponent>> byType = new LinkedHashMap<>();
        components.forEach(component -> byType.computeIfAbsent(component.type(), type -> new ArrayList<>())
                .add(component));
        for (List<MountedComponent> ofOneType : byType.values()) {
            List<LiveComponent> instances =
                    ofOneType.stream().map(MountedComponent::component).toList();
            if (!ofOneType.getFirst().template().updateMany(instances)) {
                for (LiveComponent instance : instances) {
                    instance.update();
                }
            }
        }
    }

    /** The render is over: the browser has what was rendered. */
    public void rendered() {
        rendering = false;
        running = null;
        left = viewCells.isLate();
        for (MountedComponent component : byCid.values()) {
            if (component.isRenderedIn(render)) {
                component.rendered();
            } else if (viewCells.isTouched()) {
                left |= component.isSet();
            }
        }
    }

    /** Those that were rendered since their hooks were told, and have hooks that want to know. */
    public List<MountedComponent> watched() {
        return byCid.values().stream().filter(MountedComponent::isWatched).toList();
    }

    /** Answers the event that a component handles. */
    void reply(Object payload) {
        viewHost.reply(payload);
    }

    /** Whether something was set too late to be rendered: another render must follow at once. */
    public boolean isLeft() {
        return left;
    }

    /** Others of the same class that are on the page, at most so many. */
    public List<StatefulComponent> others(StatefulComponent component, int limit) {
        List<StatefulComponent> others = new ArrayList<>();
        Class<?> type = ((MountedComponent) component).type();
        for (MountedComponent other : byCid.values()) {
            if (other != component && other.type() == type && !other.isMarked()) {
                others.add(other);
                if (others.size() == limit) {
                    break;
                }
            }
        }
        return others;
    }

    // ── from outside ─────────────────────────────────────────────────────

    /** The component with this number; null if there is none, or none any more. */
    public @Nullable MountedComponent find(int cid) {
        return byCid.get(cid);
    }

    /** The component of this class with this id; null if there is none. */
    public @Nullable MountedComponent find(Class<?> type, Object id) {
        return byAddress.get(new Address(type, id));
    }

    /** All of them, in the order of their numbers. */
    public Collection<MountedComponent> all() {
        return byCid.values();
    }

    /** The browser has seen them leave the page, and asks whether it may drop them. */
    public void mark(List<Integer> cids) {
        for (int cid : cids) {
            MountedComponent component = byCid.get(cid);
            if (component != null) {
                component.mark();
            }
        }
    }

    /**
     * The browser drops them: those that were not called since it asked are gone.
     *
     * @return the numbers of those that are gone
     */
    public List<Integer> delete(List<Integer> cids) {
        List<Integer> deleted = new ArrayList<>();
        for (int cid : cids) {
            MountedComponent component = byCid.get(cid);
            if (component != null && component.isMarked()) {
                byCid.remove(cid);
                byAddress.remove(new Address(component.type(), component.id()));
                deleted.add(cid);
            }
        }
        return deleted;
    }

    /** How many things wait to be sent. */
    public int waiting() {
        int waiting = 0;
        for (MountedComponent component : byCid.values()) {
            waiting += component.waiting();
        }
        return waiting;
    }

    // ── mounting ─────────────────────────────────────────────────────────

    private MountedComponent mount(LiveComponentTemplate<LiveComponent> template, Object id) throws Exception {
        Object supplied = supply.apply(template.type());
        LiveComponent made = supplied == null ? template.create() : (LiveComponent) supplied;
        int cid = ++lastCid;
        if (!OwnerAccess.owners().bind(made, new HostOfComponent(viewHost, view, cid, this))) {
            throw new LiveViewException(
                    HANDED_OUT,
                    "the supplier of " + name(template)
                            + " has handed out the same object before; it must make a new one for every call:"
                            + " routes.supply(" + name(template) + ".class, () -> new " + name(template) + "(...))");
        }
        MountedComponent component = new MountedComponent(this, cid, id, made, template);
        var cells = OwnerAccess.owners().cells(made);
        cells.joinTo(OwnerAccess.owners().cells(view));
        cells.streamPrefix(cid + "-");
        template.bind(made, cells);
        dev.liveview.assign.Prop.give(made.id, id);
        if (byAddress.isEmpty()) {
            byAddress = new LinkedHashMap<>();
            byCid = new TreeMap<>();
        }
        byCid.put(cid, component);
        byAddress.put(new Address(template.type(), id), component);
        made.mount();
        return component;
    }

    private static String name(LiveComponentTemplate<?> template) {
        return template.type().getSimpleName();
    }

    @SuppressWarnings("unchecked") // every class that a template calls so extends LiveComponent: the compiler checks it
    private static LiveComponentTemplate<LiveComponent> untyped(LiveComponentTemplate<?> type) {
        return (LiveComponentTemplate<LiveComponent>) type;
    }

    @SuppressWarnings("unchecked") // made for the class that it is given to
    private static ComponentProps<LiveComponent> untyped(ComponentProps<?> props) {
        return (ComponentProps<LiveComponent>) props;
    }
}
