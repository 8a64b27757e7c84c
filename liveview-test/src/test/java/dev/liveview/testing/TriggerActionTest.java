package dev.liveview.testing;

import static dev.liveview.testing.LiveAssertions.assertThat;
import static dev.liveview.testing.LiveAssertions.assertThatThrownBy;

import dev.liveview.http.Request;
import dev.liveview.http.Response;
import dev.liveview.params.Params;
import dev.liveview.router.LiveApp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("forms that are sent by HTTP when their view says so (F-363, C-259)")
class TriggerActionTest {
    private final List<Params> posted = new ArrayList<>();
    private final LivePage page = LiveViewTest.live(
            LiveApp.of(routes -> routes.live("/login", LoginLive::new)
                    .live("/welcome", CounterLive::new)
                    .post("/sessions", this::logIn)),
            "/login");
    private final PageForm form = page.form("#login");

    private Response logIn(Request request) {
        Params values = request.form();
        posted.add(values);
        if (values.get("name", "").equals("eve")) {
            throw new IllegalStateException("no room for eve");
        }
        return values.get("name", "").equals("bob")
                ? Response.text("bob is banned").status(403)
                : Response.redirect("/welcome").flash("info", "Hello");
    }

    @Test
    void theFormsValuesAreSentAndTheNextPageCanBeOpened() {
        form.submit(Map.of("name", "ann", "pin", "1234"));

        TestResponse answer = form.followTriggerAction();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.redirectedTo()).contains("/welcome");
        Params values = posted.getFirst();
        assertThat(values.get("from")).isEqualTo("page");
        assertThat(values.values()).containsEntry("name", "ann").containsEntry("pin", "1234");
        assertThat(values.get("_csrf_token")).isNotEmpty();
        assertThat(page).redirectedTo("/welcome");
        assertThat(page.followRedirect()).hasElement("h1").hasFlash("info", "Hello");
    }

    @Test
    void theButtonThatSubmittedItIsSentToo() {
        form.fill(Map.of("name", "ann"));
        page.element("button", "Stay").click();

        form.followTriggerAction();

        assertThat(posted.getFirst().get("how")).isEqualTo("stay");
    }

    @Test
    void aChangeMayTriggerItAndThenNoButtonIsSent() {
        form.change(Map.of("name", "ann", "pin", "0000"));

        form.followTriggerAction();

        assertThat(posted.getFirst().has("how")).isFalse();
        assertThat(posted.getFirst().get("pin")).isEqualTo("0000");
    }

    @Test
    void anAnswerThatIsNoRedirectCanBeRead() {
        form.submit(Map.of("name", "bob"));

        TestResponse answer = form.followTriggerAction();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).isEqualTo("bob is banned");
        assertThat(page).redirectedTo("/sessions");
    }

    @Test
    void aFormMayGetItsOwnAddress() {
        form.submit(Map.of("name", "ann"));

        assertThat(page.form("#search").followTriggerAction().status()).isEqualTo(200);
        assertThat(page).redirectedTo("/login?q=a+b");
        assertThat(page.followRedirect()).hasElement("#login");
    }

    @Test
    void aFormThatIsNotTriggeredNowFails() {
        form.submit(Map.of("name", " "));

        assertThatThrownBy(form::followTriggerAction)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("<form id=\"login\" action=\"/sessions\"")
                .hasMessageEndingWith(
                        " has no phx-trigger-action now, so a browser would not submit it; the view sets it once the form may be sent");
        assertThat(page).isNotRedirected();
    }

    @Test
    void aPageThatWasLeftSubmitsNothing() {
        form.submit(Map.of("name", "ann"));
        form.followTriggerAction();

        assertThatThrownBy(form::followTriggerAction)
                .hasMessage("the page of /login was redirected to /welcome; followRedirect() opens that one");
        assertThat(posted).hasSize(1);
    }

    @Test
    void aHandlerThatThrowsFails() {
        form.submit(Map.of("name", "eve"));

        assertThatThrownBy(form::followTriggerAction)
                .isInstanceOf(ServerFailure.class)
                .hasMessage("POST /sessions threw: java.lang.IllegalStateException: no room for eve");
    }

    @Test
    void aFormThatLeadsToAnotherSiteFails() {
        assertThatThrownBy(() -> page.form("#elsewhere").followTriggerAction())
                .hasMessageEndingWith(
                        " is sent to https://example.org/login, out of the application: nobody answers there");
    }
}
