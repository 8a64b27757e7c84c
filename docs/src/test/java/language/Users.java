package language;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A stand-in for a table of users. */
final class Users {
    private Users() {}

    static Map<Long, String> namesOf(List<Long> ids) {
        return ids.stream().distinct().collect(Collectors.toMap(id -> id, id -> "User " + id));
    }
}
