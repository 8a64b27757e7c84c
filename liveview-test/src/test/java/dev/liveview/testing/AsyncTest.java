package dev.liveview.testing;

import static dev.liveview.testing.LiveAssertions.assertThat;
import static dev.liveview.testing.LiveAssertions.assertThatThrownBy;

import dev.liveview.async.AsyncError;
import dev.liveview.router.LiveApp;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class AsyncTest {
    private static final Org ACME = new Org("Acme", "Makes everything");

    @RepeatedTest(20)
    @DisplayName("the outcome is shown after renderAsync (A-120), and never before it")
    void theResultIsThereAfterRenderAsyncAndNotBefore() {
        var page = live(slug -> ACME);

        assertThat(page.html()).contains("Loading organization...");
        assertThat(page.renderAsync()).contains("<h1>Acme</h1>").doesNotContain("Cancel");
    }

    @Test
    @DisplayName("without a task it renders at once (A-123)")
    void withoutATaskItRendersAtOnce() {
        var page = live(slug -> ACME);
        page.renderAsync();

        assertThat(page.renderAsync(Duration.ofSeconds(1))).contains("Acme");
    }

    @Test
    void aFailureIsShownAndCanBeRetried() {
        AtomicInteger calls = new AtomicInteger();
        var page = live(slug -> {
            if (calls.incrementAndGet() == 1) {
                throw new AsyncError("the database is away");
            }
            return ACME;
        });
        assertThat(page.renderAsync()).contains("Error: the database is away");

        page.element("button", "Retry").click();

        assertThat(page).hasText("Loading organization...");
        assertThat(page.renderAsync()).contains("<h1>Acme</h1>");
    }

    @Test
    void aTaskCanBeCancelledOnThePage() {
        CountDownLatch never = new CountDownLatch(1);
        var page = live(slug -> {
            never.await();
            return ACME;
        });

        page.element("button", "Cancel").click();

        assertThat(page.renderAsync()).contains("Error: ");
    }

    @Test
    @DisplayName("a task that takes too long fails the test and is named (A-121, F-353)")
    void aTaskThatTakesTooLongIsNamed() {
        CountDownLatch never = new CountDownLatch(1);
        try (var page = live(slug -> {
            never.await();
            return ACME;
        })) {
            assertThatThrownBy(() -> page.renderAsync(Duration.ofMillis(50)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("expected the async tasks to end, still running: 'org'; the test waited 50 ms");
        }
    }

    @Test
    void aViewThatDoesNotAnswerFailsTheActionInTime() {
        CountDownLatch busy = new CountDownLatch(1);
        var browser = LiveViewTest.browser(LiveApp.of(routes -> routes.live("/", () -> new StubbornLive())));
        var page = browser.patience(Duration.ofMillis(200)).live("/");
        try {
            assertThatThrownBy(() -> page.send(busy))
                    .hasMessageStartingWith("the view did not handle the message ")
                    .hasMessageEndingWith("; the test waited 200 ms");
        } finally {
            busy.countDown();
        }
    }

    @Test
    void anOutcomesHandlerThatThrowsFailsTheTest() {
        var page = LiveViewTest.live(LiveApp.of(routes -> routes.live("/", StubbornLive::new)), "/");

        assertThatThrownBy(() -> {
                    page.element("button").click();
                    page.renderAsync();
                })
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("the callback of task '")
                .hasRootCauseMessage("no use");
    }

    private static LivePage live(Organizations organizations) {
        return LiveViewTest.live(
                LiveApp.of(routes -> routes.live("/orgs/{slug}", () -> new OrgLive(organizations))), "/orgs/acme");
    }
}
