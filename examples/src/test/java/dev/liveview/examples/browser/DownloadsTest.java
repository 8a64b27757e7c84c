package dev.liveview.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import dev.liveview.examples.Gallery;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("What the gallery's pages download of the client")
class DownloadsTest {
    private static final int LIMIT = 22 * 1024;
    private static final Pattern PART = Pattern.compile("/_liveview/liveview-(\\w+)-\\w+\\.js$");

    /** What each page needs beside the first and the second file, which all need. */
    private static final Map<String, String> PARTS = parts();

    @RegisterExtension
    final Tabs tabs =
            Tabs.of(Gallery.class, Gallery::app).inProfilesOfTheirOwn().untraced();

    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String path : List.of("/", "/counter", "/orgs/acme", "/search", "/clock", "/async")) {
            parts.put(path, "");
        }
        parts.put("/lists", "streams");
        parts.put("/feed", "streams");
        parts.put("/commands", "commands");
        parts.put("/signup", "");
        parts.put("/addresses", "commands");
        return parts;
    }

    @Test
    @DisplayName("comes compressed with brotli, is what its budget allows, and is kept by the browser")
    void whatAllPagesNeedIsWithinItsBudget() {
        Page page = open("/counter");

        List<Request> scripts = requests.stream()
                .filter(request -> request.url().contains("/_liveview/liveview"))
                .toList();

        assertThat(scripts).hasSize(2).allSatisfy(script -> {
            assertThat(script.response().headerValue("content-encoding")).isEqualTo("br");
            assertThat(script.response().headerValue("cache-control")).contains("immutable");
        });
        assertThat(scripts.stream()
                        .mapToInt(script -> script.sizes().responseBodySize)
                        .sum())
                .isBetween(10_000, LIMIT);
        assertThat(page.title()).startsWith("Counter");
    }

    @Test
    @DisplayName("a part that few pages need comes with those only")
    void everyPageLoadsThePartsThatItNeeds() {
        Page page = open("/");
        URI site = URI.create(page.url());
        SoftAssertions pages = new SoftAssertions();
        PARTS.forEach((path, parts) -> {
            requests.clear();
            page.navigate(site.resolve(path).toString());
            awaitDownloads(page);
            pages.assertThat(loaded()).as(path).isEqualTo(parts);
        });
        pages.assertAll();
    }

    @Test
    @DisplayName("navigation comes when the user points at a live link, by mouse, finger or keyboard")
    void navigationIsLoadedBeforeALinkIsFollowed() {
        for (Consumer<Locator> pointing : List.<Consumer<Locator>>of(Locator::hover, Locator::focus)) {
            requests.clear();
            Page page = open("/addresses");
            assertThat(loaded()).isEqualTo("commands");

            page.waitForRequest(PART, () -> pointing.accept(page.locator("#new")));

            assertThat(loaded()).isEqualTo("commands navigation");
        }
    }

    private Page open(String path) {
        Page page = tabs.show(ClientUnderTest.OURS, "/assets/gallery.css");
        page.onRequest(requests::add);
        page.navigate(URI.create(page.url()).resolve(path).toString());
        awaitDownloads(page);
        return page;
    }

    private static void awaitDownloads(Page page) {
        Tabs.awaitJoin(page);
        // what the page has asked for by now is told before its answer to this
        page.evaluate("() => new Promise(requestAnimationFrame)");
    }

    private String loaded() {
        TreeSet<String> names = new TreeSet<>();
        for (Request request : requests) {
            Matcher part = PART.matcher(request.url());
            if (part.find() && !part.group(1).equals("second_load")) {
                names.add(part.group(1));
            }
        }
        return String.join(" ", names);
    }
}
