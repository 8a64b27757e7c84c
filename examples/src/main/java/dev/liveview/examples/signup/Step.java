package dev.liveview.examples.signup;

import java.util.Arrays;
import java.util.Optional;

/** The steps of signing up, in their order. <i>Immutable.</i> */
enum Step {
    PERSON(1, "You"),
    PLAN(2, "Plan"),
    WISHES(3, "Wishes"),
    CHECK(4, "Check");

    private final int number;
    private final String title;

    Step(int number, String title) {
        this.number = number;
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Its number as people count. */
    int number() {
        return number;
    }

    /** Where it stands. */
    String path() {
        return "/signup/" + number();
    }

    /** The one that comes after it; the last stays. */
    Step next() {
        return of(Integer.toString(number + 1)).orElse(this);
    }

    /** The step that an address names by its number. */
    static Optional<Step> of(String number) {
        return Arrays.stream(values())
                .filter(step -> number.equals(Integer.toString(step.number())))
                .findFirst();
    }
}
