package components;

import java.util.Collection;
import java.util.Map;

/** Where users are. */
interface Users {
    /** The names of users, by their numbers. */
    Map<Long, String> names(Collection<Long> ids);
}
