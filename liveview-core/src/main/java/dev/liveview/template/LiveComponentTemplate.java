package dev.liveview.template;

import java.util.List;

/**
 * What the compiler knows of a stateful component. Generated code implements it; not for people.
 *
 * @param <C> the component
 */
public interface LiveComponentTemplate<C> extends ViewTemplate<C> {
    /** The class of the component. */
    Class<C> type();

    /**
     * Calls the method that is marked {@code @UpdateMany}.
     *
     * @return false if there is none
     */
    boolean updateMany(List<C> components) throws Exception;
}
