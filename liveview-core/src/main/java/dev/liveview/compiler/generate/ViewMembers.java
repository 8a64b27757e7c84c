package dev.liveview.compiler.generate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a generated class must reach in a view. <i>Immutable.</i>
 *
 * @param cells the fields that hold cells, inherited ones first
 * @param handlers the methods that handle events
 * @param inheritedTemplate the generated class that renders it; null if it has a template of its own
 */
public record ViewMembers(
        List<String> cells,
        List<Handler> handlers,
        @Nullable String inheritedTemplate) {
    /**
     * A method that handles an event.
     *
     * @param arguments the Java of its arguments
     */
    public record Handler(String event, String method, List<String> arguments) {}
}
