package dev.liveview.testing;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.form.Form;
import dev.liveview.form.FormData;
import dev.liveview.form.Submission.Accepted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A form with a field of each kind. */
@Template("""
        <.form for={@form} action="/trips" phx-change="validate" phx-submit="save">
          <.input field={@form.field("name")} label="Name" help="as you like" maxlength="40" />
          <.input field={@form.field("people")} label="People" />
          <.input field={@form.field("out")} label="Out" />
          <.input field={@form.field("budget")} label="Budget" />
          <.input field={@form.field("isFlexible")} label="Flexible" />
          <.input field={@form.field("comfort")} label="Comfort" prompt="choose" />
          <.input field={@form.field("meals")} type="checkbox" label="Meals" />
          <.input field={@form.field("ways")} options={WAYS.entrySet()} label="Ways" />
          <.input field={@form.field("notes")} type="textarea" label="Notes" />
          <.input field={@form.field("pin")} type="password" label="PIN" />
          <.input field={@form.field("code")} type="hidden" />
          <.inputs_for :let={from} field={@form.field("from")}>
            <.input field={from.field("street")} label="Street" />
          </.inputs_for>
          <.inputs_for :let={guest} field={@form.field("guests")}>
            <section id={guest.id()}>
              <.input field={guest.field("name")} label="Guest" />
              <button type="button" phx-click="leave" phx-value-guest={guest.key()}>leave</button>
            </section>
          </.inputs_for>
          <button type="button" id="more" name={@form.field("guests").sortName()} value="new" phx-click={JS.dispatch("change")}>more</button>
          <button>Save</button>
        </.form>
        <button phx-click="join">join</button>
        <button phx-click="start">start</button>
        <p id="saved">{@saved}</p>
        """)
final class TripLive extends LiveView {
    static final Map<String, String> WAYS = new java.util.TreeMap<>(Map.of("t", "Train", "b", "Bus"));

    /** What the form makes. */
    record Trip(
            String name,
            int people,
            Optional<LocalDate> out,
            Optional<BigDecimal> budget,
            boolean isFlexible,
            Optional<Comfort> comfort,
            Set<Meal> meals,
            List<String> ways,
            String notes,
            String pin,
            String code,
            Address from,
            List<Guest> guests) {}

    enum Comfort {
        SIMPLE,
        GRAND
    }

    enum Meal {
        BREAKFAST,
        DINNER
    }

    record Address(String street) {}

    record Guest(String name) {}

    final Form<Trip> form = form(Trip.class).rule("name", trip -> !trip.name().isBlank(), "must be called something");
    final Assign<String> saved = assign("");

    @On("validate")
    void validate(FormData data) {
        form.validate(data);
    }

    @On("save")
    void save(FormData data) {
        if (form.submit(data) instanceof Accepted(Trip trip)) {
            saved.set(trip.toString());
            form.reset();
        }
    }

    @On("join")
    void join() {
        form.addRow("guests");
    }

    @On("leave")
    void leave(String guest) {
        form.removeRow("guests", guest);
    }

    @On("start")
    void start() {
        form.fill(new Trip(
                "Sea",
                3,
                Optional.empty(),
                Optional.of(new BigDecimal("9.5")),
                true,
                Optional.of(Comfort.SIMPLE),
                Set.of(Meal.DINNER),
                List.of("t"),
                "a\nb",
                "1234",
                "c0",
                new Address("Quay"),
                List.of(new Guest("Ann"), new Guest("Bob"))));
    }
}
