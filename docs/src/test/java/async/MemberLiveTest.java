package async;

import static dev.liveview.testing.LiveAssertions.assertThat;

import dev.liveview.router.LiveApp;
import dev.liveview.testing.LivePage;
import dev.liveview.testing.LiveViewTest;
import dev.liveview.testing.TaskControl;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MemberLiveTest {
    private final TaskControl tasks = TaskControl.create();

    @AfterEach
    void close() {
        tasks.close();
    }

    private LivePage live() {
        Directory directory =
                slug -> slug.equals("none") ? Optional.empty() : Optional.of(new Org("The " + slug, "about it"));
        return LiveViewTest.live(
                LiveApp.of(routes -> routes.live("/{slug}/{person}", () -> new MemberLive(directory)))
                        .supervisor(tasks.supervisor()),
                "/acme/ann");
    }

    @Test
    void theFirstHtmlIsLoadingAndStartsNothing() {
        var page = live();
        assertThat(page.deadHtml()).contains("<p>Loading the organisation…</p>");
        assertThat(tasks.waiting()).as("those of the connected view only").containsExactly("org", "profile, rank");
    }

    @Test
    void oneCellThenTwoTogether() {
        var page = live();
        tasks.run("org");
        assertThat(page.render()).contains("<h1>The acme</h1>");
        assertThat(page).hasElement("#by-hand h1", "The acme").hasElement("#profile[aria-busy=true]", "Loading…");
        tasks.run("profile, rank");
        page.render();
        assertThat(page).hasElement("#profile", "about ann, number 1").hasNoElement("#profile[aria-busy]");
    }

    @Test
    void theWrapperIsWhatTheGuideSays() {
        assertThat(live().html())
                .contains(
                        "<section aria-live=\"polite\" id=\"profile\" aria-busy=\"true\" data-lv-delay=\"2 4 16 128\">");
    }

    @Test
    void anOldResultStaysUnlessItIsReset() {
        var page = live();
        tasks.runAll();
        page.event("reload", Map.of());
        assertThat(page).hasElement("#by-hand h1", "The acme").hasElement("#by-hand p", "Loading the organisation…");
        page.event("other-org", Map.of("slug", "none"));
        assertThat(page).hasNoElement("#by-hand h1");
        tasks.runAll();
        page.render();
        assertThat(page).hasElement("#by-hand p", "The organisation could not be loaded.");
        assertThat(page).hasElement("span", "Sorry: something went wrong");
    }

    @Test
    void oneOfSeveralCellsIsReset() {
        var page = live();
        tasks.runAll();
        page.event("other-person", Map.of("person", "bob"));
        assertThat(page).hasElement("#profile", "Loading…");
        page.inView(MemberLive.class, view -> {
            assertThat(view.profile.get().isOk()).isFalse();
            assertThat(view.rank.get().isOk() && view.rank.get().isLoading()).isTrue();
        });
        tasks.runAll();
        page.render();
        assertThat(page).hasElement("#profile", "about bob, number 1");
    }

    @Test
    void aHandlerThatBlocksShowsItsResultWhenItIsDone() {
        var page = LiveViewTest.live(
                LiveApp.of(routes ->
                        routes.live("/", () -> new BlockingLive(slug -> Optional.of(new Org("Acme", ""))))),
                "/");
        page.element("button").click();
        assertThat(page).hasElement("h1", "Acme");
    }
}
