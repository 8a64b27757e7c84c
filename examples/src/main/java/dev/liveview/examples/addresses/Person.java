package dev.liveview.examples.addresses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A person, as the form has it.
 *
 * @param name the name
 * @param city where the person lives
 * @param born the birthday, if it is known
 * @param emails the addresses, the most important one first
 */
public record Person(String name, String city, Optional<LocalDate> born, List<Email> emails) {}
