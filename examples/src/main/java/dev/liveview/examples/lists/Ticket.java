package dev.liveview.examples.lists;

import java.util.List;

/**
 * Something to do.
 *
 * @param id its number
 * @param title what it is
 * @param owner whose it is: the number of a person
 */
public record Ticket(int id, String title, int owner) {
    static final List<Ticket> ALL = List.of(
            new Ticket(1, "Paint the fence", 1),
            new Ticket(2, "Water the tomatoes", 2),
            new Ticket(3, "Call the bees home", 3),
            new Ticket(4, "Oil the gate", 1));

    /** The same, of the next person. */
    Ticket passedOn() {
        return new Ticket(id, title, owner % People.COUNT + 1);
    }
}
