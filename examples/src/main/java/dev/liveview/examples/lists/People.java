package dev.liveview.examples.lists;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Who may own a ticket. <i>Safe to call from any thread.</i> */
public final class People {
    static final int COUNT = 4;
    private static final Map<Integer, String> NAMES = Map.of(1, "Ada", 2, "Ben", 3, "Chloé", 4, "Dmitri");

    /** The names of people: in an application, one query however many they are. */
    Map<Integer, String> names(Collection<Integer> numbers) {
        return numbers.stream().distinct().collect(Collectors.toMap(number -> number, NAMES::get));
    }
}
