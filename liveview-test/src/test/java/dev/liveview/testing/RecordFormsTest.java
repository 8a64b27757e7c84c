package dev.liveview.testing;

import static dev.liveview.testing.LiveAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.router.LiveApp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("forms of records: <.form>, <.input>, <.inputs_for>")
class RecordFormsTest {
    private final LiveApp app = LiveApp.of(routes -> routes.live("/", TripLive::new));
    private final LivePage page = LiveViewTest.live(app, "/");

    @Test
    @DisplayName("F-110, F-186: the form has its id, and the token where it has an action")
    void aFormHasIdAndToken() {
        String first = page.deadHtml();

        assertThat(first).contains("<form id=\"trip\" action=\"/trips\" method=\"post\" phx-change=\"validate\"");
        assertThat(first).containsPattern("name=\"_csrf_token\" value=\"[^\"]{20,}\"");
        assertThat(page.html()).containsPattern("name=\"_csrf_token\" value=\"[^\"]{20,}\"");
    }

    @Test
    @DisplayName("the control suits the type of its field")
    void controlsSuitTheirFields() {
        assertThat(page)
                .hasElement("input[type=text]#trip_name[name=name][maxlength=40][aria-describedby=trip_name_help]")
                .hasElement("label[for=trip_name]")
                .hasElement("p#trip_name_help.help")
                .hasElement("input[type=number][name=people]")
                .hasElement("input[type=date][name=out]")
                .hasElement("input[type=number][step=any][name=budget]")
                .hasElement("input[type=hidden][name=isFlexible][value=false] + input[type=checkbox][value=true]")
                .hasElement("select[name=comfort] > option[value='']")
                .hasElement("select[name=comfort] > option[value=GRAND]")
                .hasElement("fieldset#trip_meals input[type=checkbox][name='meals[]'][value=DINNER]")
                .hasElement("input[type=hidden][name='ways[]'][value=''] + select[name='ways[]'][multiple]")
                .hasElement("textarea#trip_notes")
                .hasElement("input[type=hidden][name=code]")
                .hasElement("input[name='from[street]']");
    }

    @Test
    @DisplayName("F-176: errors stand at the field that was touched, and screen readers are told")
    void errorsAreWired() {
        page.form("#trip").change(Map.of("people", "many"));

        assertThat(page)
                .hasElement("#trip_people[aria-invalid=true][aria-describedby=trip_people_errors][value=many]")
                .hasElement("#trip_people_errors.errors > p")
                .hasNoElement("#trip_name_errors");
    }

    @Test
    void aRecordComesOutOfWhatWasTyped() {
        page.form("#trip")
                .change(Map.of(
                        "name", "Alps", "people", "2", "out", "2027-01-31", "isFlexible", true, "comfort", "GRAND"))
                .change(Map.of("meals[]", List.of("BREAKFAST", "DINNER"), "ways[]", List.of("b"), "notes", "x\ny"))
                .change(Map.of("from[street]", "Main", "pin", "77"))
                .submit();

        assertThat(page.element("#saved").text())
                .isEqualTo("Trip[name=Alps, people=2, out=Optional[2027-01-31], budget=Optional.empty, isFlexible=true,"
                        + " comfort=Optional[GRAND], meals=[BREAKFAST, DINNER], ways=[b], notes=x y, pin=77, code=,"
                        + " from=Address[street=Main], guests=[]]");
        assertThat(page).hasElement("#trip_name[value='']");
    }

    @Test
    @DisplayName("F-179, F-369: a button may add a row by saying that it has changed")
    void aButtonThatDispatchesAChangeAddsARow() {
        page.element("#more").click();
        page.form("#trip").change(Map.of("guests[0][name]", "Ann"));
        page.element("#more").click();

        assertThat(page.element("section").count()).isEqualTo(2);
        assertThat(page).hasElement("input[name='guests[0][name]'][value=Ann]");
    }

    @Test
    void ownRulesAreShownWhenTheFormIsSubmitted() {
        page.form("#trip").change(Map.of("people", "2")).submit();

        assertThat(page.element("#trip_name_errors").text()).isEqualTo("must be called something");
    }

    @Test
    void aRecordFillsTheForm() {
        page.element("button", "start").click();

        assertThat(page)
                .hasElement("#trip_name[value=Sea]")
                .hasElement("#trip_budget[value='9.5']")
                .hasElement("#trip_isFlexible[checked]")
                .hasElement("option[value=SIMPLE][selected]")
                .hasElement("input[name='meals[]'][value=DINNER][checked]")
                .hasElement("select[name='ways[]'] > option[value=t][selected]")
                .hasElement("#trip_guests_1_name[name='guests[1][name]'][value=Bob]");
        assertThat(page.element("#trip_notes").text()).isEqualTo("a\nb");
    }

    @Test
    @DisplayName("F-178: a password stays where it was typed")
    void passwordsAreNotRendered() {
        page.element("button", "start").click();

        assertThat(page.html()).doesNotContain("1234");
    }

    @Test
    @DisplayName("F-112, F-179: rows are added and removed, and the others keep what was typed into them")
    void rowsComeAndGo() {
        page.element("button", "join").click();
        page.element("button", "join").click();
        page.form("#trip").change(Map.of("guests", Map.of("0", Map.of("name", "Ann"), "1", Map.of("name", "Bob"))));
        page.element("#trip_guests_0 button").click();

        assertThat(page)
                .hasNoElement("#trip_guests_0")
                .hasElement("#trip_guests_1_name[name='guests[0][name]'][value=Bob]");

        page.form("#trip").submit(Map.of("name", "Alps", "people", "1"));
        assertThat(page.element("#saved").text()).contains("guests=[Guest[name=Bob]]");
    }

    @Test
    @DisplayName("C-268: a form whose values are sent again is what it was")
    void theFormIsRecovered() {
        page.form("#trip").change(Map.of("name", "Alps", "people", "x"));

        page.reconnect();
        page.form("#trip").recover();

        assertThat(page).hasElement("#trip_name[value=Alps]").hasElement("#trip_people[aria-invalid=true]");
    }

    @Test
    @DisplayName("F-174: a field that did not change is what it was")
    void whatDidNotChangeIsShownAsItWas() {
        page.form("#trip").change(Map.of("name", "Alps"));
        page.element("button", "start").click();

        page.form("#trip").change(Map.of("people", "4"));

        assertThat(page).hasElement("#trip_people[value='4']").hasElement("#trip_name[value=Sea]");
    }

    @Test
    @DisplayName("F-110: other methods are sent as post, and get has no token")
    void theMethodAndTheTokenFollowTheAction() {
        String html = LiveViewTest.live(LiveApp.of(routes -> routes.live("/", Methods::new)), "/")
                .html();

        assertThat(html)
                .contains(
                        "<form action=\"/a\" method=\"post\"><input type=\"hidden\" name=\"_method\" value=\"delete\">");
        assertThat(html).contains("<form action=\"/b\" method=\"get\">b</form>");
        assertThat(html).contains("<form action=\"https://example.org/c\" method=\"post\">c</form>");
        assertThat(html).contains("<form action=\"/d\" method=\"post\" enctype=\"multipart/form-data\">d</form>");
        assertThat(html).contains("<form id=\"e\" phx-submit=\"save\">e</form>");
    }

    /** Forms without records. */
    @Template("""
            <.form action="/a" method="delete">a</.form>
            <.form action="/b" method="get">b</.form>
            <.form action="https://example.org/c">c</.form>
            <.form action="/d" csrf_token="false" multipart>d</.form>
            <.form id="e" phx-submit="save">e</.form>
            """)
    static final class Methods extends LiveView {
        @On("save")
        void save() {}
    }
}
