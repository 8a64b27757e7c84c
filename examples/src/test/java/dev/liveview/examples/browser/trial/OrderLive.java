package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.form.Form;
import dev.liveview.form.FormData;
import dev.liveview.form.Submission.Accepted;
import dev.liveview.params.Params;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A validated form of a record, with a control of each kind, rows, and a field that stands outside of it. */
@Template("""
        <.form for={@form} phx-change="validate" phx-submit="save" novalidate>
          <.input field={@form.field("name")} label="Name" />
          <.input field={@form.field("mail")} type="email" label="Mail" />
          <.input field={@form.field("people")} type="text" label="People" />
          <.input field={@form.field("rooms")} label="Rooms" />
          <.input field={@form.field("day")} label="Day" />
          <.input field={@form.field("isSure")} label="Sure" />
          <.input field={@form.field("comfort")} label="Comfort" prompt="choose" />
          <.input field={@form.field("bed")} type="radio" label="Bed" />
          <.input field={@form.field("ways")} options={WAYS.entrySet()} label="Ways" />
          <.input field={@form.field("meals")} type="checkbox" label="Meals" />
          <.input field={@form.field("notes")} type="textarea" label="Notes" />
          <.input field={@form.field("pin")} type="password" label="PIN" />
          <.inputs_for :let={guest} field={@form.field("guests")}>
            <fieldset id={guest.id()}>
              <.input field={guest.field("name")} aria-label="Guest" class="guest" />
              <label><input type="checkbox" name={@form.field("guests").dropName()} value={guest.index()}>Drop</label>
              <button type="button" phx-click="up" phx-value-guest={guest.key()}>Up</button>
              <button type="button" phx-click="leave" phx-value-guest={guest.key()}>Remove</button>
            </fieldset>
          </.inputs_for>
          <button type="button" name={@form.field("guests").sortName()} value="new" phx-click={JS.dispatch("change")}>Add by change</button>
          <button phx-disable-with="Saving…">Save</button>
        </.form>
        <.input field={@form.field("coupon")} label="Coupon" form="order" />
        <button form="order">Save outside</button>
        <button phx-click="join">Add</button>
        <p id="sent">{@sent}</p>
        <p id="saved">{@saved}</p>
        """)
public final class OrderLive extends LiveView {
    static final Map<String, String> WAYS = new TreeMap<>(Map.of("b", "Bus", "s", "Ship", "t", "Train"));

    /** What the form makes. */
    record Order(
            String name,
            String mail,
            int people,
            Optional<Integer> rooms,
            Optional<LocalDate> day,
            boolean isSure,
            Optional<Comfort> comfort,
            Optional<Bed> bed,
            List<String> ways,
            Set<Meal> meals,
            String notes,
            String pin,
            String coupon,
            List<Guest> guests) {}

    enum Comfort {
        SIMPLE,
        GRAND
    }

    enum Bed {
        SOFT,
        HARD
    }

    enum Meal {
        BREAKFAST,
        DINNER
    }

    record Guest(String name) {}

    final Form<Order> form = form(Order.class)
            .rule("name", order -> !order.name().isBlank(), "must be called something")
            .rule("mail", order -> order.mail().contains("@"), "must have an @");
    final Assign<String> gate = assign("");
    final Assign<String> sent = assign("");
    final Assign<String> saved = assign("");

    @Override
    public void mount(Params params, Session session) {
        gate.set(params.get("gate", ""));
    }

    @On("validate")
    void validate(FormData data) {
        sent.set(Sent.shown(data.values()));
        form.validate(data);
    }

    @On("save")
    void save(FormData data) throws InterruptedException {
        Gate.pass(gate.get());
        if (form.submit(data) instanceof Accepted(Order order)) {
            saved.set(order.toString());
            form.reset();
        }
    }

    @On("join")
    void join() {
        form.addRow("guests");
    }

    @On("up")
    void up(String guest) {
        form.moveRow("guests", guest, -1);
    }

    @On("leave")
    void leave(String guest) {
        form.removeRow("guests", guest);
    }
}
