package dev.liveview.testing;

import static dev.liveview.testing.LiveAssertions.assertThat;
import static dev.liveview.testing.LiveAssertions.assertThatThrownBy;

import dev.liveview.http.Response;
import dev.liveview.params.Params;
import dev.liveview.router.LiveApp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FilledFormsTest {
    private final List<Received> received = new ArrayList<>();
    private final LivePage page = LiveViewTest.live(
            LiveApp.of(routes -> routes.live("/", () -> new SignupLive(received))
                    .live("/welcome", CounterLive::new)
                    .get(
                            "/login",
                            request -> Response.text("q=" + request.query().get("q")))
                    .post(
                            "/login",
                            request -> Response.redirect("/welcome")
                                    .session(s -> s.put("name", request.form().get("name"))))),
            "/");
    private final PageForm form = page.form("#signup");

    @Nested
    @DisplayName("change (F-342)")
    class ChangeEvents {
        @Test
        @DisplayName("the whole form is sent, with _target, metadata, and marks on untouched fields (protocol 6.1)")
        void theWholeFormIsSent() {
            form.change(Map.of("email", "a@b"));

            assertThat(received).hasSize(1);
            assertThat(received.getFirst())
                    .hasToString(
                            "validate {token=t0, user={_unused_name=, name=}, email=a@b, _unused_plan=, plan=free, _unused_days=, days=we,"
                                    + " _unused_terms=, terms=false, _unused_tags=[], tags=[a], _unused_size=, size=s, _unused_about=, about=hi, _unused_fixed=, fixed=f,"
                                    + " _unused_outside=, outside=o, step=1, _target=[email]}");
        }

        @Test
        void severalFieldsAreTypedOneAfterTheOther() {
            form.change(Map.of("about", "me", "user", Map.of("name", "Ann")));

            assertThat(received)
                    .extracting(event -> event.values().list("_target", String.class))
                    .containsExactly(List.of("user", "name"), List.of("about"));
            assertThat(last("about")).isEqualTo("me");
        }

        @Test
        void whatWasTypedStaysInTheForm() {
            form.change(Map.of("email", "a@b"));
            page.form("#signup").change(Map.of("about", "me"));

            assertThat(last("email")).isEqualTo("a@b");
        }

        @Test
        void aValueThatTheViewGivesReplacesWhatWasTyped() {
            form.change(Map.of("user", Map.of("name", "  Ann ")));

            assertThat(page.element("[name='user[name]']")).hasValue("Ann");
        }

        @Test
        void eachKindOfControlTakesItsValues() {
            form.change(Map.of("plan", "pro"));
            form.change(Map.of("days", List.of("mo", "tu")));
            form.change(Map.of("news", true));
            form.change(Map.of("terms", "true"));
            form.change(Map.of("tags[]", List.of("b")));
            form.change(Map.of("size", "l"));
            form.change(Map.of("outside", 7));

            Params values = received.getLast().values();
            assertThat(values.get("plan")).isEqualTo("pro");
            assertThat(values.get("days")).isEqualTo("tu");
            assertThat(values.get("news")).isEqualTo("yes");
            assertThat(values.get("terms")).isEqualTo("true");
            assertThat(values.list("tags", String.class)).containsExactly("b");
            assertThat(values.get("size")).isEqualTo("l");
            assertThat(values.get("outside")).isEqualTo("7");
        }

        @Test
        void aCheckboxCanBeClearedAgain() {
            form.change(Map.of("news", true)).change(Map.of("news", false));

            assertThat(received.getLast().values().has("news")).isFalse();
        }

        @Test
        void checkboxesAndRadioButtonsCanBeClicked() {
            page.element("[name=news]").click();
            page.element("#large").click();

            assertThat(last("news")).isEqualTo("yes");
            assertThat(last("size")).isEqualTo("l");
            page.element("[name=news]").click();
            assertThat(received.getLast().values().has("news")).isFalse();
        }

        @Test
        void aControlOfAFormCanBeChangedByItself() {
            page.element("[name=email]").change("a@b");

            assertThat(last("email")).isEqualTo("a@b");
        }

        private String last(String name) {
            return received.getLast().values().get(name);
        }
    }

    @Nested
    @DisplayName("what a person could not do (F-349)")
    class Impossible {
        @Test
        void aFieldThatThereIsNot() {
            assertThatThrownBy(() -> form.change(Map.of("emial", "x")))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage(
                            "form #signup has no field 'emial'; fields: about, days, email, fixed, gone, news, outside, photo, plan, size, tags[], terms, token,"
                                    + " user[name]");
        }

        @Test
        void anOptionThatThereIsNot() {
            assertThatThrownBy(() -> form.change(Map.of("plan", "gold")))
                    .hasMessage("field 'plan' of form #signup has no option 'gold'; options: free, pro");
            assertThatThrownBy(() -> form.change(Map.of("size", "m")))
                    .hasMessage("field 'size' of form #signup has no option 'm'; options: s, l");
            assertThatThrownBy(() -> form.change(Map.of("tags[]", List.of("c"))))
                    .hasMessage("field 'tags[]' of form #signup has no option 'c'; options: a, b");
        }

        @Test
        void aFieldThatTakesNoTyping() {
            assertThatThrownBy(() -> form.change(Map.of("fixed", "x")))
                    .hasMessage("field 'fixed' of form #signup is readonly: nobody can type into it");
            assertThatThrownBy(() -> form.change(Map.of("gone", "x")))
                    .hasMessage("field 'gone' of form #signup is disabled");
            assertThatThrownBy(() -> form.change(Map.of("token", "x")))
                    .hasMessage(
                            "field 'token' of form #signup is hidden: nobody can type into it; submit(...) may set it");
            assertThatThrownBy(() -> form.change(Map.of("photo", "x")))
                    .hasMessage("field 'photo' of form #signup takes files, which tests cannot give yet");
        }

        @Test
        void moreValuesThanAFieldTakes() {
            assertThatThrownBy(() -> form.change(Map.of("email", List.of("a", "b"))))
                    .hasMessage("field 'email' of form #signup takes one value, got [a, b]");
            assertThatThrownBy(() -> form.change(Map.of("news", "maybe")))
                    .hasMessage("checkbox 'news' was given [maybe]; it takes true, false or its value 'yes'");
        }

        @Test
        void aFormThatIsNone() {
            assertThatThrownBy(() -> page.form("fieldset").submit()).hasMessage("<fieldset disabled> is not a form");
        }

        @Test
        void nothingHappensWhenOneOfTheValuesIsWrong() {
            assertThatThrownBy(() -> form.change(Map.of("email", "x", "emial", "y")))
                    .isInstanceOf(AssertionError.class);

            assertThat(received).isEmpty();
        }
    }

    @Nested
    @DisplayName("submit (F-340, F-341)")
    class SubmitEvents {
        @Test
        void aSubmitSendsTheFormWithItsFirstButtonAndNoMarks() {
            form.change(Map.of("email", "a@b")).submit();

            assertThat(received).extracting(Received::event).containsExactly("validate", "save");
            assertThat(received.getLast())
                    .hasToString(
                            "save {token=t0, user={name=}, email=a@b, plan=free, days=we, terms=false, tags=[a], size=s, about=hi, fixed=f, do=save,"
                                    + " outside=o, step=1}");
        }

        @Test
        void anotherButtonIsClicked() {
            page.element("button", "Draft").click();

            assertThat(received.getLast().values().get("do")).isEqualTo("draft");
            assertThatThrownBy(() -> page.element("button", "Never").click())
                    .hasMessageEndingWith("is disabled: nobody can click it");
        }

        @Test
        void valuesMayBeGivenWithTheSubmitEvenHiddenOnes() {
            form.submit(Map.of("token", "t1", "email", "a@b"));

            assertThat(received).hasSize(1);
            assertThat(received.getLast().values().get("token")).isEqualTo("t1");
            assertThat(received.getLast().values().get("email")).isEqualTo("a@b");
        }

        @Test
        @DisplayName("a form without phx-submit goes over HTTP (F-364)")
        void aPlainFormIsPosted() {
            page.form("#silent").fill(Map.of("name", "Ann")).submit();

            assertThat(page).redirectedTo("/welcome");
            assertThat(page.browser().lastResponse().status()).isEqualTo(303);
            assertThat(page.followRedirect()).hasElement("h1");
        }

        @Test
        void aPlainFormMayGet() {
            page.form("#search").submit(Map.of("q", "tea & milk"));

            assertThat(page.browser().lastResponse().text()).isEqualTo("q=tea & milk");
        }

        @Test
        void aPlainFormWithoutTheTokenIsRefusedAsInABrowser() {
            page.form("#unproven").submit(Map.of("name", "Ann"));

            assertThat(page.browser().lastResponse().status()).isEqualTo(403);
        }

        @Test
        void aFormThatLeadsToAnotherSiteFails() {
            assertThatThrownBy(() -> page.form("#elsewhere").submit())
                    .hasMessage(
                            "<form id=\"elsewhere\" action=\"https://example.org/login\"> is sent to https://example.org/login, out of the application: nobody"
                                    + " answers there");
            assertThat(page).isNotRedirected();
        }

        @Test
        void aFormThatGoesNowhereFails() {
            assertThatThrownBy(() -> page.form("#useless").submit())
                    .hasMessage(
                            "<form id=\"useless\"> has neither phx-submit nor action, so nothing would get its values");
            assertThatThrownBy(() -> page.form("#useless").change(Map.of("x", "1")))
                    .hasMessage(
                            "neither <input name=\"x\"> nor its form has phx-change, so the view would not hear of it; form(...).fill(...) only types");
        }
    }
}
