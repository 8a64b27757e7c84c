package dev.liveview.compiler.check;

import java.util.Collection;
import java.util.Optional;

/** The components that a template may call. */
public interface Components {
    /** What the component with this tag takes. */
    Optional<Contract> find(String tag);

    /** All tags that could be called. */
    Collection<String> tags();
}
