package dev.liveview.template;

import dev.liveview.assign.Cells;
import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.params.Params;
import java.util.List;

/**
 * What the compiler knows of a class with cells, handlers or a template. Generated code extends it; not for people.
 *
 * @param <V> the class
 */
public interface ViewTemplate<V> {
    /**
     * Makes one, where its class has a constructor without arguments.
     *
     * @throws LiveViewException if it has none, and none was supplied
     */
    default V create() {
        throw new LiveViewException(
                ErrorCode.app("template.no-constructor"),
                getClass().getSimpleName().replaceFirst("_Template$", "")
                        + " has no constructor without arguments that others may call; tell the routes how one is made:"
                        + " routes.supply(TheClass.class, () -> new TheClass(...))");
    }

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
