package forms;

import static dev.liveview.testing.LiveAssertions.assertThat;

import dev.liveview.router.LiveApp;
import dev.liveview.testing.LiveViewTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The guide to forms says what happens. */
class FormsGuideTest {
    // sample: test
    @Test
    void aPersonWhoIsTooYoungIsToldSo() {
        var page = LiveViewTest.live(LiveApp.of(routes -> routes.live("/", () -> new SignupLive(new Users()))), "/");

        page.form("#signup").change(Map.of("age", "17"));

        assertThat(page).hasElement("#signup_age_errors", "must be greater than or equal to 18");
        assertThat(page).hasNoElement("#signup_name_errors"); // not touched yet
    }
    // end: test

    @Test
    void whatIsTakenIsSaidAtItsField() {
        Users users = new Users();
        users.add("ann@example.org");
        var page = LiveViewTest.live(LiveApp.of(routes -> routes.live("/", () -> new SignupLive(users))), "/");

        page.form("#signup").submit(Map.of("name", "Ann", "email", "ann@example.org", "age", "20"));
        assertThat(page).hasElement("#signup_email_errors", "is taken");

        page.form("#signup").submit(Map.of("name", "Ann", "email", "ann@example.com", "age", "20"));
        assertThat(page).hasText("Welcome, Ann").hasNoElement(".errors");
    }

    @Test
    void rowsAreAddedAndRemoved() {
        var page = LiveViewTest.live(LiveApp.of(routes -> routes.live("/", TeamLive::new)), "/");

        page.element("button", "Add a member").click();
        page.form("#request").change(Map.of("team[name]", "Reds", "team[members][1][name]", "Bob"));
        page.form("#request").submit();
        assertThat(page).hasText("Reds has 2");

        page.element("#request_team_members_0 button").click();
        assertThat(page).hasElement("#request_team_members_1_name[name='team[members][0][name]'][value=Bob]");
    }
}
