package dev.liveview.template;

import dev.liveview.assign.Cells;
import dev.liveview.params.Params;
import java.util.List;

/**
 * What the compiler knows of a class with cells, handlers or a template. Generated code extends it; not for people.
 *
 * @param <V> the class
 */
public interface ViewTemplate<V> {
    /** Names the cells after their fields, inherited ones first. The order gives the bits of the masks. */
    void bind(V view, Cells cells);

    /** Writes the template, as one node. */
    void render(V view, Render out) throws Exception;

    /**
     * Calls the handler of an event.
     *
     * @return false if there is none
     */
    boolean handle(V view, String event, Params values) throws Exception;

    /** The names of the events that have a handler, in the order of the source. */
    List<String> events();
}
