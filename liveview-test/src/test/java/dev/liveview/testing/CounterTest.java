package dev.liveview.testing;

import static dev.liveview.testing.LiveAssertions.assertThat;

import dev.liveview.router.LiveApp;
import org.junit.jupiter.api.Test;

class CounterTest {
    private final LivePage page = LiveViewTest.live(LiveApp.of(routes -> routes.live("/", CounterLive::new)), "/");

    @Test
    void thePageIsJoinedAndShowsTheViewsState() {
        assertThat(page.html()).contains("<h1>0</h1>");
        assertThat(page.deadHtml()).startsWith("<!DOCTYPE html>").contains("<h1>0</h1>");
    }

    @Test
    void aClickHasHappenedWhenItReturns() {
        page.element("button", "+").click();
        page.element("button", "+").click();
        page.element("button", "-").click();

        assertThat(page).hasElement("h1", "1");
        page.inView(CounterLive.class, view -> assertThat(view.count.get()).isEqualTo(1));
    }
}
