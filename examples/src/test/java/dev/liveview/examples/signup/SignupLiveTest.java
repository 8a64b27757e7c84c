package dev.liveview.examples.signup;

import static dev.liveview.testing.LiveAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.router.LiveApp;
import dev.liveview.testing.LivePage;
import dev.liveview.testing.LiveViewTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Signing up in steps")
class SignupLiveTest {
    private final LivePage page = LiveViewTest.live(
            LiveApp.of(routes -> routes.live("/signup", SignupLive::new).live("/signup/{step}", SignupLive::new)),
            "/signup");

    @Test
    void aStepIsLeftWhenNothingIsWrongWithIt() {
        page.form("#person").submit(Map.of("name", "Ada", "email", "ada"));
        assertThat(page.element("#person_email_errors").text()).isEqualTo("is not an e-mail address");
        assertThat(page).hasElement("#step-1");

        page.form("#person").submit(Map.of("email", "ada@example.com"));
        assertThat(page).hasElement("#step-2").hasElement(".steps .done a[href='/signup/1']");

        page.form("#plan").submit(Map.of("size", "JUST_ME", "seats", "2"));
        assertThat(page.element("#plan_seats_errors").text()).isEqualTo("are more than the plan has");
    }

    @Test
    void whatIsMissingIsSaidInTheEnd() {
        page.patch("/signup/4");

        assertThat(page.element("#summary").text()).contains("You not filled in yet", "Something is missing yet");
        assertThat(page).hasElement("#summary button[disabled]");
    }

    @Test
    void anAddressThatIsNoStepIsTheFirst() {
        page.patch("/signup/99");

        assertThat(page).hasElement("#step-1");
    }

    @Test
    void theSummaryShowsEverythingAndSignsUp() {
        page.form("#person").submit(Map.of("name", "Ada", "email", "ada@example.com", "born", "1990-05-17"));
        page.form("#plan").submit(Map.of("size", "SMALL_TEAM", "seats", "3"));
        page.form("#wishes").submit(Map.of("letters", true, "words", "a <b> window"));

        assertThat(page.element("#summary").text())
                .contains("Ada, ada@example.com, born on 1990-05-17", "Small team, 3 seats", "news; a <b> window");
        page.element("button", "Sign up").click();
        assertThat(page.element("#welcome").text()).startsWith("Welcome, Ada!");
        assertThat(page).hasElement("#person_name[value='']").hasNoElement("#summary");
    }
}
