package dev.liveview.examples.signup;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who signs up.
 *
 * @param name how the person is called
 * @param email where mails go
 * @param born the birthday, if it is told
 */
record Person(String name, String email, Optional<LocalDate> born) {
    boolean hasEmail() {
        return email.strip().matches("[^@\\s]+@[^@\\s]+");
    }
}
