package async;

import static dev.liveview.testing.LiveAssertions.assertThat;

import dev.liveview.async.AsyncError;
import dev.liveview.router.LiveApp;
import dev.liveview.testing.LivePage;
import dev.liveview.testing.LiveViewTest;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

class ReportLiveTest {
    private final CountDownLatch never = new CountDownLatch(1);

    private Report report(String month, IntConsumer progress) throws Exception {
        return switch (month) {
            case "May" -> {
                progress.accept(30);
                progress.accept(60);
                yield new Report(month, 12);
            }
            case "June" -> throw new AsyncError("June is not over yet.");
            case "July" -> throw new IllegalStateException("disk 7 is on fire");
            default -> {
                never.await();
                throw new AssertionError();
            }
        };
    }

    private LivePage live() {
        return LiveViewTest.live(LiveApp.of(routes -> routes.live("/", () -> new ReportLive(this::report))), "/");
    }

    @Test
    void theCallbackGetsTheValue() {
        var page = live().event("export", Map.of("month", "May"));
        page.renderAsync();
        assertThat(page).hasElement("#report", "May: 12 pages").pushedEvent("download", Map.of("month", "May"));
    }

    @Test
    void anExpectedFailureIsShownAndAnUnexpectedOneIsNot() {
        var page = live().event("export", Map.of("month", "June"));
        page.renderAsync();
        assertThat(page).hasElement("#failed", "June is not over yet.");
        page.event("export", Map.of("month", "July")).renderAsync();
        assertThat(page).hasElement("#failed", "The archive has a problem.");
    }

    @Test
    void keysMadeAtRunTimeComeToHandleAsync() {
        var page = live().event("count", Map.of("month", "May")).event("count", Map.of("month", "August"));
        page.renderAsync();
        assertThat(page).hasElement(".pages", "May: 3").hasElement(".pages", "August: 6");
    }

    @Test
    void aTaskMayBringNothing() {
        var page = live().event("tidy", Map.of());
        page.renderAsync();
        assertThat(page).hasElement("#note", "tidied up");
    }

    @Test
    void progressComesAsMessages() {
        var page = live().event("export-slowly", Map.of("month", "May"));
        page.renderAsync();
        assertThat(page).hasElement("progress[value=60]").hasElement("#report", "May: 12 pages");
    }

    @Test
    void cancellingByKeyByCellAndByResult() {
        var page = live().event("export", Map.of("month", "never")).event("stop", Map.of());
        page.renderAsync();
        assertThat(page).hasElement("#failed", "Stopped: cancelled");
        page.event("export-slowly", Map.of("month", "never")).event("stop", Map.of());
        page.renderAsync();
        assertThat(page).hasElement("#failed", "Stopped: cancelled");
    }
}
