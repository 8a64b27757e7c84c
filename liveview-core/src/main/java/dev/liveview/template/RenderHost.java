package dev.liveview.template;

import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rendering asks of whoever runs the view: its stateful components, and the views within it. <i>Only on the view's own thread.</i> */
public interface RenderHost {
    /** Of a template that stands outside of a view. */
    RenderHost NONE = new RenderHost() {
        @Override
        public <C> StatefulComponent called(
                LiveComponentTemplate<C> type, @Nullable Object id, ComponentProps<C> props) {
            throw outside(type.type());
        }

        @Override
        public List<StatefulComponent> update() {
            return List.of();
        }

        @Override
        public List<StatefulComponent> others(StatefulComponent component, int limit) {
            return List.of();
        }

        @Override
        public String nested(NestedView view, String attributes) {
            throw outside(view.type());
        }

        private static LiveViewException outside(Class<?> type) {
            return new LiveViewException(
                    ErrorCode.app("render.outside-view"),
                    "<" + type.getSimpleName()
                            + "> stands in a template that belongs to no view; only views and what they call"
                            + " can hold it");
        }
    };

    /** What forms and links of the page send along to prove whose they are; null where there is no visitor. */
    default @Nullable String csrfToken() {
        return null;
    }

    /**
     * A template calls a component: finds it, or makes and mounts it.
     *
     * @throws Exception what the component's {@code mount} throws
     */
    <C> StatefulComponent called(LiveComponentTemplate<C> type, @Nullable Object id, ComponentProps<C> props)
            throws Exception;

    /**
     * Gives the components that were called since the last time what their parents gave, and updates them.
     *
     * @return those that must be rendered, in the order of their calls; empty if no more are left
     */
    List<StatefulComponent> update() throws Exception;

    /** Components of the same class whose statics the browser may hold, at most {@code limit}. */
    List<StatefulComponent> others(StatefulComponent component, int limit);

    /**
     * The markup of a nested view.
     *
     * @param attributes of its tag, written out, each with a space before it
     */
    String nested(NestedView view, String attributes) throws Exception;
}
