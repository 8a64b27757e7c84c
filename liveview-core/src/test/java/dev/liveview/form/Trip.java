package dev.liveview.form;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record with a field of every kind. */
@FormModel
public record Trip(
        @NotBlank String name,
        @Min(1) int people,
        LocalDate out,
        @Nullable LocalDate back,
        Optional<BigDecimal> budget,
        boolean isFlexible,
        Comfort comfort,
        Set<Meal> meals,
        List<String> notes,
        Address from,
        List<@jakarta.validation.Valid Guest> guests) {
    /** How. */
    public enum Comfort {
        SIMPLE,
        GRAND
    }

    /** What. */
    public enum Meal {
        BREAKFAST,
        DINNER;

        /** How a person calls it. */
        public String label() {
            return this == BREAKFAST ? "in the morning" : Choice.label(this);
        }
    }

    /** Where. */
    public record Address(@NotBlank String street, String city) {}

    /** Who. */
    public record Guest(@NotBlank String name, @Email String email) {}

    /** One that breaks no rule. */
    static Trip good() {
        return new Trip(
                "Alps",
                2,
                LocalDate.of(2027, 2, 1),
                null,
                Optional.of(new BigDecimal("12.50")),
                true,
                Comfort.GRAND,
                Set.of(Meal.DINNER),
                List.of("skis"),
                new Address("Main St", "Bern"),
                List.of(new Guest("Ann", "ann@example.org"), new Guest("Bob", "bob@example.org")));
    }
}
