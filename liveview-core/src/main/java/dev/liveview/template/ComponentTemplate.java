package dev.liveview.template;

/**
 * What the compiler knows of a component, for a component that is chosen at run time, such as a root layout. Generated code implements it; not for
 * people.
 *
 * @param <C> the component
 */
@FunctionalInterface
public interface ComponentTemplate<C> {
    /** Writes the component as one value. */
    void render(Render out, long changed, C self) throws Exception;
}
