package dev.liveview.assign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value that itself never changes and names the parts that might, so that a cell can tell whether it must be looked at again. */
public interface FrozenParts {
    /** All values this one holds. */
    List<@Nullable Object> frozenParts();
}
