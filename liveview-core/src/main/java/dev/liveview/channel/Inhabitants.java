package dev.liveview.channel;

import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.stateful.Components;
import dev.liveview.stateful.NestedViews;
import dev.liveview.template.ComponentProps;
import dev.liveview.template.LiveComponentTemplate;
import dev.liveview.template.NestedView;
import dev.liveview.template.RenderHost;
import dev.liveview.template.StatefulComponent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What lives in a connected view: its stateful components, and the tags of the views within it. <i>Only on the view's own thread.</i> */
final class Inhabitants implements RenderHost {
    private static final ErrorCode DUPLICATE = ErrorCode.app("nested.duplicate-id");

    private final Components components;
    private final NestedViews nestedViews;
    private final String viewId;
    private final String csrfToken;

    /** The token of each nested view, by its id: signed once, because a new signature would be a change. */
    private Map<String, Signed> tokens = Map.of();

    private Set<String> written = Set.of();

    private record Signed(Class<?> type, String token) {}

    Inhabitants(Components components, NestedViews nestedViews, String viewId, String csrfToken) {
        this.csrfToken = csrfToken;
        this.components = components;
        this.nestedViews = nestedViews;
        this.viewId = viewId;
    }

    Components components() {
        return components;
    }

    /** A render begins. */
    void begin() {
        components.begin();
        written = Set.of();
    }

    /** A nested view has left the page for good. */
    void left(String id) {
        if (!tokens.isEmpty()) {
            tokens.remove(id);
        }
    }

    @Override
    public String csrfToken() {
        return csrfToken;
    }

    @Override
    public String nested(NestedView view, String attributes) {
        if (tokens.isEmpty()) {
            tokens = new HashMap<>();
        }
        if (written.isEmpty()) {
            written = new HashSet<>();
        }
        if (!written.add(view.id())) {
            throw new LiveViewException(
                    DUPLICATE,
                    "two views within this one have the id '" + view.id()
                            + "'; the id tells the browser which is which");
        }
        Signed signed = tokens.get(view.id());
        if (signed == null || signed.type != view.type()) {
            signed = new Signed(view.type(), nestedViews.sign(view, viewId));
            tokens.put(view.id(), signed);
        }
        return nestedViews.connected(view, attributes, viewId, signed.token);
    }

    @Override
    public <C> StatefulComponent called(LiveComponentTemplate<C> type, @Nullable Object id, ComponentProps<C> props)
            throws Exception {
        return components.called(type, id, props);
    }

    @Override
    public List<StatefulComponent> update() throws Exception {
        return components.update();
    }

    @Override
    public List<StatefulComponent> others(StatefulComponent component, int limit) {
        return components.others(component, limit);
    }
}
