package dev.liveview.diff;

import dev.liveview.json.JsonOutput;
import dev.liveview.template.ComponentProps;
import dev.liveview.template.LiveComponentTemplate;
import dev.liveview.template.NestedView;
import dev.liveview.template.RenderHost;
import dev.liveview.template.StatefulComponent;
import dev.liveview.template.Statics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Renders a connected view: writes the JSON of what the client does not hold yet, straight to the output, and the memory of what it will hold then.
 * <i>Only on the view's own thread.</i>
 */
public final class DiffRender extends ListDiff {
    private final RenderHost host;
    private final ViewMemory view;
    private @Nullable Memory newRoot;
    private Map<Integer, Memory> newComponents = Map.of();
    private @Nullable StatefulComponent component;

    /** Writes to the output what is new against the old memory, which stays as it is until {@link #commit}. */
    public DiffRender(JsonOutput out, ViewMemory view, RenderHost host) {
        super(out);
        this.host = host;
        this.view = view;
    }

    /** Begins a member of the message beside the dynamics: {@code e}, {@code t}, {@code r}. Its value is to be written next. */
    public void member(char name) {
        writer.member(root, name);
    }

    /** Whether there is anything to send. */
    public boolean isEmpty() {
        return !root.opened;
    }

    /** Ends the message. */
    public void finish() {
        writer.finish();
    }

    /** The client has this message, or will have it before the next one. */
    public void commit() {
        if (newRoot != null) {
            view.root(newRoot);
        }
        if (!newComponents.isEmpty()) {
            view.components(newComponents);
        }
    }

    // ── components ───────────────────────────────────────────────────────

    /** Renders the components that the view's template has called, and those that they call, and all others that have changed. */
    public void components() throws Exception {
        List<StatefulComponent> called = host.update();
        while (!called.isEmpty()) {
            for (StatefulComponent next : called) {
                component = next;
                writer.inComponent(true);
                next.render(this);
            }
            called = host.update();
        }
        component = null;
        writer.inComponent(false);
        writer.endComponents();
    }

    @Override
    public @Nullable String csrfToken() {
        return host.csrfToken();
    }

    @Override
    public <C> void component(LiveComponentTemplate<C> type, @Nullable Object id, ComponentProps<C> props)
            throws Exception {
        StatefulComponent called = host.called(type, id, props);
        if (remember(Memory.componentWord(called.cid()), called.isAnnounced())) {
            writer.dynamic(top).number(called.cid());
        }
    }

    @Override
    protected void nested(NestedView nested, String attributes) throws Exception {
        markup(host.nested(nested, attributes));
    }

    private void openComponent(StatefulComponent opened, Statics statics) {
        long identity = identity(statics);
        Memory before = opened.isFresh() ? null : view.component(opened.cid());
        if (before != null && before.isNode(0, identity)) {
            begin(root.child(), Frame.Role.COMPONENT, statics, before, false);
        } else {
            Donor donor = Donor.of(host.others(opened, Donor.LOOKED_AT), identity, view, newComponents);
            begin(root.child(), Frame.Role.COMPONENT, statics, donor.memory(), true);
            top.known = donor != Donor.NONE;
            top.donor = donor.number();
        }
        top.cid = opened.cid();
        header(identity);
    }

    // ── roots ────────────────────────────────────────────────────────────

    @Override
    void openOutermost(Statics statics) {
        if (component == null) {
            openRoot(statics);
        } else {
            openComponent(component, statics);
        }
    }

    private void openRoot(Statics statics) {
        boolean opened = root.opened;
        boolean members = root.members;
        Memory before = view.root();
        boolean known = !before.isEmpty() && before.isNode(0, identity(statics));
        begin(root, Frame.Role.ROOT, statics, before, !known);
        root.opened = opened;
        root.members = members;
        header(identity(statics));
    }

    @Override
    void closeOutermost(Frame frame, Memory rendered) {
        if (frame.role == Frame.Role.ROOT) {
            newRoot = rendered;
        } else {
            remember(frame.cid, rendered);
        }
    }

    private void remember(int cid, Memory rendered) {
        if (newComponents.isEmpty()) {
            newComponents = new HashMap<>();
        }
        newComponents.put(cid, rendered);
    }
}
