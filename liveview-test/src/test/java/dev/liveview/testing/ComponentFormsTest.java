package dev.liveview.testing;

import static dev.liveview.testing.LiveAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.LiveComponent;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.form.Form;
import dev.liveview.form.FormData;
import dev.liveview.form.Submission.Accepted;
import dev.liveview.router.LiveApp;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("forms of stateful components")
class ComponentFormsTest {
    private final LivePage page = LiveViewTest.live(LiveApp.of(routes -> routes.live("/", TeamLive::new)), "/");

    @Test
    @DisplayName("F-110: each component has its own form, whose events come to it by phx-target")
    void eachComponentHasItsOwnForm() {
        page.form("#member-2").change(Map.of("age", "many"));

        assertThat(page).hasElement("#member-2_age_errors").hasNoElement("#member-1_age_errors");

        page.form("#member-2").change(Map.of("name", "Bob", "age", "41")).submit();
        assertThat(page.element("#saved-2").text()).isEqualTo("Member[name=Bob, age=41]");
        assertThat(page.element("#saved-1").text()).isEmpty();
        assertThat(page).hasElement("#member-2_name[value='']");
    }

    @Test
    @DisplayName("C-269: the form of a component is recovered")
    void aFormOfAComponentIsRecovered() {
        page.form("#member-1").change(Map.of("name", "Ann", "age", "x"));

        page.reconnect();
        page.form("#member-1").recover();

        assertThat(page).hasElement("#member-1_name[value=Ann]").hasElement("#member-1_age[aria-invalid=true]");
    }

    /** A page with two of them. */
    @Template("<div><MemberForm :for={id : IDS} id={id} /></div>")
    static final class TeamLive extends LiveView {
        static final java.util.List<String> IDS = java.util.List.of("1", "2");
    }

    /** A form of its own. */
    @Template("""
            <section>
              <.form for={@form} phx-target={@myself} phx-change="validate" phx-submit="save">
                <.input field={@form.field("name")} label="Name" />
                <.input field={@form.field("age")} type="text" label="Age" />
              </.form>
              <p id={"saved-" + @id}>{@saved}</p>
            </section>
            """)
    static final class MemberForm extends LiveComponent {
        /** What the form makes. */
        record Member(String name, int age) {}

        final Form<Member> form = form(Member.class);
        final Assign<String> saved = assign("");

        @Override
        public void mount() {
            form.id("member-" + id.get());
        }

        @On("validate")
        void validate(FormData data) {
            form.validate(data);
        }

        @On("save")
        void save(FormData data) {
            if (form.submit(data) instanceof Accepted(Member member)) {
                saved.set(member.toString());
                form.reset();
            }
        }
    }
}
