package forms;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who has signed up. */
final class Users {
    private final Set<String> emails = ConcurrentHashMap.newKeySet();

    boolean add(String email) {
        return emails.add(email);
    }
}
