package dev.liveview.compiler.check;

import java.util.Collection;
import java.util.Optional;

/** The components that a template may call. */
public interface Components {
    /** What the component with this tag takes. */
    Optional<Contract> find(String tag);

    /** All tags that could be called. */
    Collection<String> tags();

    /** What the class of this simple name is to a template; empty if there is none. */
    Optional<TagClass> findClass(String name);

    /** The names of the stateful components and views that could be called. */
    Collection<String> classNames();
}
