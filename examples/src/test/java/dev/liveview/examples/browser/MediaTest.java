package dev.liveview.examples.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Pictures and films that are added to a page (C-047)")
class MediaTest {
    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    @BothClients
    @DisplayName("a picture with srcset is loaded, a film that plays by itself plays, without its sound")
    void theyAreLoadedAndPlayed(ClientUnderTest client) {
        Page page = tabs.open(client, "/media");

        Tabs.click(page, "Show");

        page.waitForFunction("""
                () => {
                  const { complete, naturalWidth, currentSrc } = document.querySelector("#poster") ?? {};
                  return complete && naturalWidth === 16 && currentSrc.endsWith("/poster.svg");
                }""");
        page.waitForFunction("""
                () => {
                  const { paused, muted, currentTime } = document.querySelector("#film");
                  return !paused && muted && currentTime > 0;
                }""");
    }
}
