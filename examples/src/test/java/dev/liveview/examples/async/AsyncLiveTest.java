package dev.liveview.examples.async;

import static dev.liveview.testing.LiveAssertions.assertThat;
import static dev.liveview.testing.LiveAssertions.assertThatThrownBy;

import dev.liveview.examples.organization.Organizations;
import dev.liveview.router.LiveApp;
import dev.liveview.testing.LivePage;
import dev.liveview.testing.LiveViewTest;
import dev.liveview.testing.ServerFailure;
import dev.liveview.testing.TaskControl;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every way to wait, every task run when the test says so")
class AsyncLiveTest {
    private static final Organizations ORGANIZATIONS = Organizations.inMemory();

    private final TaskControl tasks = TaskControl.create();
    private final HeldPause time = new HeldPause();
    private final Exports exports = new Exports(time);

    @AfterEach
    void close() {
        tasks.close();
        exports.close();
    }

    private LivePage open() {
        return open(passed -> {});
    }

    private LivePage open(Pause pause) {
        LiveApp app = LiveApp.of(routes ->
                        routes.live("/async", () -> new AsyncLive(new Directory(ORGANIZATIONS, pause), exports)))
                .supervisor(tasks.supervisor());
        return LiveViewTest.live(app, "/async");
    }

    private LivePage loaded() {
        LivePage page = open();
        tasks.runAll();
        page.render();
        return page;
    }

    private static void choose(LivePage page, Object... choices) {
        for (int i = 0; i < choices.length; i += 2) {
            page.form(".conditions").change(Map.of(choices[i].toString(), choices[i + 1]));
        }
    }

    private static void click(LivePage page, String section, String button) {
        page.element("#" + section + " button", button).click();
    }

    // ── one value ────────────────────────────────────────────────────────

    @Test
    @DisplayName("A-12, A-110, F-235: the first HTML is loading; the task starts when the page is connected")
    void theFirstHtmlIsLoadingAndTheValueArrives() {
        LivePage page = open();
        assertThat(page.deadHtml()).contains("Loading organization...").doesNotContain("Acme");
        assertThat(tasks.waiting()).containsExactly("org", "profile, rank", "page");

        tasks.run("org");
        page.render();

        assertThat(page).hasElement("#org", "Acme, Fairfield");
        assertThat(page).hasElement("#org-by-conditions", "Acme loaded!");
        assertThat(page).hasElement("#profile", "Loading profile...");
        assertBadges(page, "#one", true, false, false);
    }

    @Test
    @DisplayName("A-41, A-112, F-230: while it reloads the old result stays; a reset forgets it")
    void aReloadKeepsTheResultAndAResetForgetsIt() {
        LivePage page = loaded();

        click(page, "one", "Reload");
        assertThat(page).hasElement("#org", "Acme");
        assertThat(page).hasElement("#org-by-conditions", "Loading organization...");
        assertBadges(page, "#one", true, true, false);

        click(page, "one", "Reset and reload");
        assertThat(page).hasElement("#org", "Loading organization...");
        assertThat(page).hasNoElement("#org", "Acme");
        assertBadges(page, "#one", false, true, false);
    }

    @Test
    @DisplayName("A-21, A-22: the answer of an older task is ignored")
    void anOlderAnswerIsIgnored() {
        LivePage page = loaded();
        choose(page, "ending", "REFUSES");
        click(page, "one", "Reload");
        choose(page, "ending", "ANSWERS");
        click(page, "one", "Reload");

        tasks.runNewest("org");
        tasks.run("org");
        page.render();

        assertBadges(page, "#one", true, false, false);
    }

    @Test
    @DisplayName("A-31, A-49, A-50: a failure that the author expects is shown, a crash is not; retry")
    void failuresAreShownAndCanBeRetried() {
        LivePage page = loaded();
        choose(page, "ending", "REFUSES");
        click(page, "one", "Reset and reload");
        tasks.run("org");
        page.render();
        assertThat(page).hasElement("#org .error", "There was an error loading the organization: closed for lunch");

        choose(page, "ending", "CRASHES");
        click(page, "one", "Retry");
        tasks.run("org");
        assertThat(page.render()).contains("something went wrong").doesNotContain("10.0.0.7");
        assertBadges(page, "#one", false, false, true);

        choose(page, "ending", "ANSWERS");
        click(page, "one", "Retry");
        tasks.run("org");
        page.render();
        assertThat(page).hasElement("#org", "Acme");
        assertBadges(page, "#one", true, false, false);
    }

    @Test
    @DisplayName("a task that takes longer than its timeout fails and says so")
    void aTimeoutIsAFailure() {
        LivePage page = open(time);
        choose(page, "limited", true);
        click(page, "one", "Reset and reload");
        tasks.begin("org"); // the one of mount, which has no limit
        tasks.begin("org");

        Await.until(() -> page.render().contains("There was an error loading the organization: this took too long"));
        assertBadges(page, "#one", false, false, true);
    }

    @Test
    @DisplayName("A-79, F-233: cancelling by cell and by result, with a reason")
    void cancelByCellAndByResult() {
        LivePage page = open();

        click(page, "one", "Cancel by cell");
        assertThat(page.render()).contains("There was an error loading the organization: cancelled: cancelled");
        assertThat(tasks.waiting()).doesNotContain("org");

        click(page, "one", "Retry");
        click(page, "one", "Cancel by result");
        assertThat(page.render()).contains("There was an error loading the organization: cancelled: changed my mind");
        assertThat(tasks.waiting()).doesNotContain("org");
        assertBadges(page, "#one", false, false, true);
    }

    @Test
    void whatIsNotLoadingCannotBeCancelled() {
        LivePage page = loaded();

        assertThat(page).hasElement("#one button[disabled]", "Cancel by cell");
        assertThat(page).hasElement("#one button[disabled]", "Cancel by result");
    }

    // ── several at once ──────────────────────────────────────────────────

    @Test
    @DisplayName("A-47: values of one task change together")
    void severalValuesArriveTogether() {
        LivePage page = open();

        tasks.run("profile, rank");
        page.render();

        assertThat(page).hasElement("#profile", "Acme, Fairfield");
        assertThat(page).hasElement("#rank", "Place 1 of 16");
    }

    @Test
    @DisplayName("A-41: a reload keeps all old results")
    void aReloadOfSeveralKeepsAllOldResults() {
        LivePage page = loaded();

        click(page, "several", "Reload both");
        assertThat(page).hasElement("#profile", "Acme");
        assertThat(page).hasElement("#rank", "Place 1 of 16");
        assertBadges(page, "#profile", true, true, false);

        tasks.runAll();
        page.render();
        assertThat(page).hasElement("#rank", "Place 2 of 16");
    }

    @Test
    @DisplayName("A-42: a reset of all forgets all")
    void aResetOfAllForgetsAll() {
        LivePage page = loaded();

        click(page, "several", "Reset both");

        assertBadges(page, "#profile", false, true, false);
        assertBadges(page, "#rank", false, true, false);
    }

    @Test
    @DisplayName("A-42: a reset of some keeps the others")
    void aResetOfSomeKeepsTheOthers() {
        LivePage page = loaded();

        click(page, "several", "Reset the profile");

        assertThat(page).hasElement("#profile", "Loading profile...");
        assertThat(page).hasElement("#rank", "Place 1 of 16");
        assertBadges(page, "#profile", false, true, false);
        assertBadges(page, "#rank", true, true, false);
    }

    @Test
    @DisplayName("A-49: several fail together; what was ok stays on the page (A-06)")
    void severalFailTogether() {
        LivePage page = loaded();
        choose(page, "ending", "REFUSES");

        click(page, "several", "Reset the profile");
        tasks.run("profile, rank");
        page.render();

        assertThat(page).hasElement("#profile .error", "No profile: closed for lunch");
        assertThat(page).hasElement("#rank", "Place 1 of 16");
        assertBadges(page, "#rank", true, false, true);
    }

    // ── by hand ──────────────────────────────────────────────────────────

    @Test
    @DisplayName("A-04, A-05, F-231, F-234: the state of loading, the value, and the outcome in a switch")
    void theViewKeepsTheResultByHand() {
        LivePage page = loaded();
        assertThat(page.element("#listing li").texts()).hasSize(4).first().isEqualTo("Acme, Fairfield");

        click(page, "by-hand", "Page 2");
        assertThat(page).hasElement("#listing", "Loading page 2...");
        assertThat(page).hasElement("#listing li", "Acme");

        tasks.run("page");
        page.render();
        assertThat(page).hasNoElement("#listing li", "Acme");
        assertThat(page).hasElement("#listing", "last outcome: Ok");
    }

    @Test
    void aPageThatIsNotThereIsAnExpectedFailure() {
        LivePage page = loaded();

        click(page, "by-hand", "Page 5");
        tasks.run("page");
        page.render();

        assertThat(page).hasElement("#listing .error", "Error: there is no page 5");
        assertThat(page).hasElement("#listing", "last outcome: Failed, Expected: there is no page 5");
        assertThat(page).hasElement("#listing li", "Acme");
    }

    @Test
    @DisplayName("A-21: the newer page wins, whichever answer comes last")
    void theNewerPageWins() {
        LivePage page = loaded();
        click(page, "by-hand", "Page 2");
        click(page, "by-hand", "Page 3");

        tasks.runNewest("page");
        String third = page.render();
        tasks.run("page");

        assertThat(page.render()).isEqualTo(third);
    }

    @Test
    @DisplayName("A-76, A-77: a task cancelled by key ends as an exit, with the reason")
    void cancelByKeyIsAnExit() {
        LivePage page = loaded();
        click(page, "by-hand", "Page 2");

        click(page, "by-hand", "Cancel by key");
        page.render();

        assertThat(page).hasElement("#listing .error", "Error: cancelled: another page, please");
        assertThat(page).hasElement("#listing", "last outcome: Failed, Exit CANCELLED");
        assertBadges(page, "#by-hand", true, false, true);
    }

    // ── progress ─────────────────────────────────────────────────────────

    @Test
    @DisplayName("a task reports by messages how far it is")
    void aTaskSaysHowFarItIs() {
        LivePage page = open(time);
        click(page, "progress", "Copy all organisations");
        tasks.begin("copy");

        for (int done = 0; done < 16; done++) {
            time.awaitArrival(done + 1);
            page.render();
            assertThat(page).hasElement("#copied .bar", done + " of 16");
            time.release();
        }
        tasks.await("copy");
        page.render();

        assertThat(page).hasElement("#copied progress[value=16]");
        assertThat(page).hasElement("#copied", "16 organisations copied");
        assertBadges(page, "#progress", true, false, false);
    }

    @Test
    void aCopyThatIsCancelledStaysWhereItWas() {
        LivePage page = open(time);
        click(page, "progress", "Copy all organisations");
        tasks.begin("copy");
        time.release();
        time.awaitArrival(2);

        click(page, "progress", "Cancel");
        tasks.await("copy");
        page.render();

        assertThat(page).hasElement("#copied .bar", "1 of 16");
        assertThat(page).hasElement("#copied .error", "Error: cancelled: that will do");
    }

    // ── the classic mistake ──────────────────────────────────────────────

    @Test
    @DisplayName("A-18, F-236: a cell that is read in a task throws, and names the cure")
    void aCellReadInATaskNamesTheCure() {
        LivePage page = loaded();

        click(page, "mistake", "Read the cell in the task");
        tasks.run("read");
        page.render();
        assertThat(page).hasElement("#advice", "AsyncLive: cell 'slug' was touched on thread");
        assertThat(page).hasElement("#advice", "var slug = this.slug.get()");

        click(page, "mistake", "Read it before");
        tasks.run("read");
        page.render();
        assertThat(page).hasElement("#advice", "It has 4 letters.");
    }

    // ── a handler that throws ────────────────────────────────────────────

    @Test
    @DisplayName("F-284: nothing of a failed event stays, and the page says so")
    void aHandlerThatThrowsHasChangedNothing() {
        LivePage page = loaded();

        assertThatThrownBy(() -> click(page, "failing", "Transfer 10 and throw"))
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("the view of /async goes on");
        page.render();

        assertThat(page).hasElement("#left", "100");
        assertThat(page).hasElement("#right", "0");
        assertThat(page).hasFlash("error", "'transfer' did not work; nothing has changed.");

        page.element("#failing .flash button", "Dismiss").click();
        assertThat(page).hasNoElement(".flash");
        page.element("#failing button[phx-value-failing=false]").click();
        assertThat(page).hasElement("#left", "90");
        assertThat(page).hasElement("#right", "10");
    }

    // ── the page itself ──────────────────────────────────────────────────

    @Test
    void everySectionShowsItsOwnPartOfTheSource() {
        LivePage page = loaded();

        assertThat(page.element(".way details.source summary").texts())
                .hasSize(7)
                .allMatch(text -> text.startsWith("AsyncLive.java: "));
        assertThat(page)
                .hasElement("#several code", "assignAsync(List.of(profile, rank), o -> work.on(o).reset(profile)");
        assertThat(page).hasNoElement("#several code", "cancelAsync");
    }

    private static void assertBadges(LivePage page, String where, boolean ok, boolean loading, boolean failed) {
        assertThat(page.element(where + " .badges li").texts())
                .containsExactly("isOk() " + ok, "isLoading() " + loading, "isFailed() " + failed);
    }
}
