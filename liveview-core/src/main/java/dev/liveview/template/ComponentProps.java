package dev.liveview.template;

/**
 * What a parent gives to a stateful component: the values of its tag's attributes, already computed. Generated code makes it; not for people.
 *
 * @param <C> the component
 */
@FunctionalInterface
public interface ComponentProps<C> {
    /** Puts the values into the component's props. */
    void giveTo(C component);
}
