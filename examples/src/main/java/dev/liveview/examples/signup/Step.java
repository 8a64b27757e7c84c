package dev.liveview.examples.signup;

import java.util.Arrays;
import java.util.Optional;

/** The steps of signing up, in their order. <i>Immutable.</i> */
enum Step {
    PERSON("You"),
    PLAN("Plan"),
    WISHES("Wishes"),
    CHECK("Check");

    private final String title;

    Step(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Its number as people count. */
    int number() {
        return ordinal() + 1;
    }

    /** Where it stands. */
    String path() {
        return "/signup/" + number();
    }

    /** The one that comes after it; the last stays. */
    Step next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** The step that an address names by its number. */
    static Optional<Step> of(String number) {
        return Arrays.stream(values())
                .filter(step -> number.equals(Integer.toString(step.number())))
                .findFirst();
    }
}
