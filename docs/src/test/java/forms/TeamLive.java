package forms;

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
import java.util.Optional;

// sample: team
@Template("""
    <.form for={@form} phx-change="validate" phx-submit="save">
      <.input field={@form.field("team.name")} label="Name" />
      <.input field={@form.field("team.founded")} label="Founded" />
      <.input field={@form.field("team.kind")} type="radio" label="Kind" />
      <.inputs_for :let={member} field={@form.field("team.members")}>
        <fieldset id={member.id()}>
          <.input field={member.field("name")} label="Member" />
          <button type="button" phx-click="remove" phx-value-member={member.key()}>Remove</button>
        </fieldset>
      </.inputs_for>
      <button type="button" phx-click="add">Add a member</button>
      <button>Save</button>
    </.form>
    <p>{@saved}</p>
    """)
// end: team
public final class TeamLive extends LiveView {
    // sample: records
    record Request(Team team) {}

    record Team(String name, Optional<LocalDate> founded, Kind kind, List<Member> members) {}

    record Member(String name) {}

    enum Kind {
        CLUB,
        COMPANY
    }
    // end: records

    // sample: rules
    final Form<Request> form = form(Request.class)
            .rule("team.name", request -> !request.team().name().isBlank(), "must not be empty")
            .rule((request, errors) -> {
                if (request.team().kind() == Kind.CLUB
                        && request.team().members().size() < 2) {
                    errors.add("team.members", "a club has two members at least");
                }
            });
    // end: rules

    final Assign<String> saved = assign("");

    // sample: fill
    @Override
    public void mount(Params params, Session session) {
        form.fill(new Request(new Team("", Optional.empty(), Kind.CLUB, List.of(new Member("Ann")))));
    }
    // end: fill

    @On("validate")
    void validate(FormData data) {
        form.validate(data);
    }

    // sample: rows
    @On("add")
    void add() {
        form.addRow("team.members");
    }

    @On("remove")
    void remove(String member) {
        form.removeRow("team.members", member);
    }
    // end: rows

    @On("save")
    void save(FormData data) {
        if (form.submit(data) instanceof Accepted(Request request)) {
            saved.set(request.team().name() + " has " + request.team().members().size());
        }
    }
}
