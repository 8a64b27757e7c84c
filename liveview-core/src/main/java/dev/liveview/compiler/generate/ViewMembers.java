package dev.liveview.compiler.generate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a generated class must reach in a view. <i>Immutable.</i>
 *
 * @param cells the fields that hold cells, inherited ones first
 * @param handlers the methods that handle events
 * @param hasConstructor whether it can be made without arguments
 * @param component what a stateful component has besides; null for anything else
 * @param inheritedTemplate the generated class that renders it; null if it has a template of its own
 */
public record ViewMembers(
        List<String> cells,
        List<Handler> handlers,
        boolean hasConstructor,
        @Nullable StatefulMembers component,
        @Nullable String inheritedTemplate) {
    /**
     * What a stateful component is given. <i>Immutable.</i>
     *
     * @param props in the order of their declaration
     * @param updateMany the method that updates many at once, with its class; null if there is none
     */
    public record StatefulMembers(
            List<Prop> props, @Nullable String updateMany) {}

    /**
     * A field that the parent gives a value to.
     *
     * @param type what it holds, as Java source names it
     */
    public record Prop(String name, String type, boolean isRequired) {}

    /**
     * A method that handles an event.
     *
     * @param arguments the Java of its arguments
     */
    public record Handler(String event, String method, List<String> arguments) {}
}
