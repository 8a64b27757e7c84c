package dev.liveview.examples.lists;

import java.util.List;
import java.util.Locale;

/**
 * A row of the list.
 *
 * @param id its number
 * @param title its title, which one may change
 * @param year when it came out
 * @param about something about it
 */
public record Song(int id, String title, int year, String about) {
    static final List<Song> ALL = List.of(
            new Song(1, "Blue", 1971, "A river to skate away on."),
            new Song(2, "Amelia", 1976, "Six jet planes across the desert."),
            new Song(3, "Wuthering Heights", 1978, "Written in one night, under a full moon."),
            new Song(4, "Heroes", 1977, "Three microphones, the farthest fifteen metres away."),
            new Song(5, "Kiss", 1986, "No bass."),
            new Song(6, "Teardrop", 1998, "A harpsichord and a heartbeat."));

    /** The same song under another title. */
    Song renamed(String newTitle) {
        return new Song(id, newTitle, year, about);
    }

    /** Whether its title contains this, in small letters or capitals. */
    boolean matches(String part) {
        return title.toLowerCase(Locale.ROOT).contains(part.strip().toLowerCase(Locale.ROOT));
    }
}
