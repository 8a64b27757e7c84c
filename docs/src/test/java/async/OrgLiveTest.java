package async;

import static async.Eventually.eventually;
import static dev.liveview.testing.LiveAssertions.assertThat;

import dev.liveview.async.TaskSupervisor;
import dev.liveview.router.LiveApp;
import dev.liveview.testing.LiveViewTest;
import dev.liveview.testing.TaskControl;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OrgLiveTest {
    static LiveApp app(Directory directory) {
        return LiveApp.of(routes -> routes.live("/orgs/{slug}", () -> new OrgLive(directory)));
    }

    // sample: waiting
    @Test
    void theOrganisationArrives() {
        var page = LiveViewTest.live(app(slug -> Optional.of(new Org("Acme", "Makes everything"))), "/orgs/acme");
        assertThat(page).hasElement("article", "Loading…"); // as the join left it
        page.renderAsync(); // waits for the tasks in flight, 5 seconds at most
        assertThat(page).hasElement("h1", "Acme");
    }
    // end: waiting

    // sample: control
    @Test
    void whatWasAskedLastWins() {
        var answers = new AtomicInteger();
        try (var tasks = TaskControl.create()) {
            var app = app(slug -> Optional.of(new Org("Answer " + answers.incrementAndGet(), "")))
                    .supervisor(tasks.supervisor());
            var page = LiveViewTest.live(app, "/orgs/acme");
            page.event("load", Map.of()); // a second task under the key of the first
            assertThat(tasks.waiting()).containsExactly("org", "org");

            tasks.runNewest("org");
            tasks.run("org"); // the older one comes last: nobody waits for it

            page.render();
            assertThat(answers).hasValue(2);
            assertThat(page).hasElement("h1", "Answer 1");
        }
    }
    // end: control

    @Test
    void anUnknownOrganisationCanBeTriedAgain() {
        var there = new AtomicInteger();
        var page = LiveViewTest.live(
                app(slug -> there.getAndIncrement() == 0 ? Optional.empty() : Optional.of(new Org("Acme", ""))),
                "/orgs/acme");
        page.renderAsync();
        assertThat(page).hasElement("[role=alert]", "There is no organisation 'acme'.");
        page.element("button", "Try again").click();
        page.renderAsync();
        assertThat(page).hasElement("h1", "Acme");
    }

    @Test
    void aCancelledReloadKeepsWhatIsThere() {
        try (var tasks = TaskControl.create()) {
            var page = LiveViewTest.live(
                    app(slug -> Optional.of(new Org("Acme", ""))).supervisor(tasks.supervisor()), "/orgs/acme");
            tasks.run("org");
            page.render();
            page.element("button", "Reload").click();
            assertThat(page).hasElement("button[disabled]", "Reload");
            page.element("button", "Cancel").click();
            assertThat(page).hasElement("h1", "Acme").hasElement("p", "This may be out of date.");
            assertThat(tasks.waiting()).isEmpty();
        }
    }

    @Test
    void aFirstLoadThatIsCancelledCanBeTriedAgain() {
        try (var tasks = TaskControl.create()) {
            var page = LiveViewTest.live(
                    app(slug -> Optional.of(new Org("Acme", ""))).supervisor(tasks.supervisor()), "/orgs/acme");
            page.element("button", "Cancel").click();
            assertThat(page).hasElement("[role=alert]", "cancelled").hasElement("button", "Try again");
            assertThat(page).hasNoElement("button", "Cancel");
        }
    }

    @Test
    void anExceptionsTextIsNotShown() {
        var page = LiveViewTest.live(
                app(slug -> {
                    throw new IllegalStateException("password of the directory is 1234");
                }),
                "/orgs/acme");
        page.renderAsync();
        assertThat(page).hasElement("[role=alert]", "something went wrong").hasNoText("1234");
    }

    @Test
    void aTaskEndsWithItsPage() throws InterruptedException {
        var begun = new CountDownLatch(1);
        try (var tasks = TaskSupervisor.create("organisations")) {
            var page = LiveViewTest.live(
                    app(slug -> {
                                begun.countDown();
                                new CountDownLatch(1).await();
                                return Optional.empty();
                            })
                            .supervisor(tasks),
                    "/orgs/acme");
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            page.leave();
            eventually("its thread is gone", () -> tasks.running() == 0);
            assertThat(tasks.counts().cancelled()).isEqualTo(1);
        }
    }
}
