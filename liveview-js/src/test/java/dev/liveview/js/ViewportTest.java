package dev.liveview.js;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Events at the ends of what is scrolled (C-187). */
class ViewportTest extends BrowserTest {

    private static String list(String style) {
        return "<ul id='l' phx-viewport-top='earlier' phx-viewport-bottom='later' style='margin:0;padding:0;" + style
                + "'>"
                + IntStream.range(0, 40)
                        .mapToObj(n -> "<li id='i%d' style='height:50px'>%d</li>".formatted(n, n))
                        .collect(Collectors.joining())
                + "</ul>";
    }

    private static String event(JsonObject sent) {
        JsonObject value = sent.getAsJsonObject("value");
        return sent.get("event").getAsString() + " " + value.get("id").getAsString()
                + (value.has("_overran") ? " overrun" : "");
    }

    @Test
    @DisplayName(
            "the end of a list in a box of its own is told once it is seen, and the start when the user comes back")
    void theEndsOfABoxAreTold() {
        var server = join(ScriptedServer.showing(list("height:200px;overflow-y:auto")));
        page.evaluate("l.scrollTop = 500");
        page.waitForFunction(
                "performance.getEntriesByType('resource').some(({name}) => name.includes('liveview-viewport-'))");
        page.evaluate("l.scrollTop = 5000");
        waitForEvents(server, 1);
        assertThat(event(server.events().getFirst())).isEqualTo("later i39");
        page.evaluate("l.scrollTop = 0");
        page.waitForCondition(
                () -> server.events().stream().anyMatch(one -> event(one).equals("earlier i0")));
    }

    @Test
    @DisplayName("the end of a list in the page is told; while the server is asked, the user stays there")
    void theEndOfThePageIsTold() {
        var server = join(ScriptedServer.showing(list("")).answering(event -> null));
        page.evaluate("scrollTo(0, 300)");
        page.evaluate("scrollTo(0, 10000)");
        waitForEvents(server, 1);
        assertThat(event(server.events().getFirst())).isEqualTo("later i39");
        page.evaluate("scrollTo(0, 200)");
        page.waitForFunction("scrollY > 1000");
        assertThat(server.events()).hasSize(1);
    }

    @Test
    @DisplayName("C-187: who scrolls above the start of everything is told of, and brought back to the list")
    void theStartOfEverythingIsTold() {
        var server = join(ScriptedServer.showing("<p id='start'>start</p><p style='height:5000px'>gap</p>"
                + list("").replace("<ul ", "<ul phx-viewport-overrun-target='start' ")
                + "<p style='height:3000px'>end</p>"));
        page.evaluate("scrollTo(0, 1500)");
        page.waitForFunction(
                "performance.getEntriesByType('resource').some(({name}) => name.includes('liveview-viewport-'))");
        page.evaluate("scrollTo(0, 1400)");
        page.waitForFunction("scrollY === 1400");
        assertThat(server.events()).isEmpty();
        page.evaluate("scrollTo(0, 1)");
        waitForEvents(server, 1);
        assertThat(event(server.events().getFirst())).isEqualTo("earlier i0 overrun");
        // the list is in view again when the answer is there
        page.waitForFunction("scrollY > 4000");
    }

    @Test
    @DisplayName("C-210: where nobody is asked, the user may scroll on")
    void whereNobodyIsAskedTheUserScrollsOn() {
        var server = join(ScriptedServer.showing(list("").replace("<ul ", "<ul phx-target='#nobody' ")));
        page.evaluate("scrollTo(0, 300)");
        page.waitForConsoleMessage(() -> page.evaluate("scrollTo(0, 10000)"));
        page.evaluate("scrollTo(0, 200)");
        page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        assertThat(page.evaluate("scrollY")).isEqualTo(200);
        assertThat(server.events()).isEmpty();
    }

    @Test
    @DisplayName("a page without such a list loads nothing for it")
    void otherPagesLoadNothing() {
        var server = join(ScriptedServer.showing("<p style='height:5000px'>long</p>"));
        page.evaluate("scrollTo(0, 300)");
        page.waitForFunction("scrollY === 300");
        page.evaluate("new Promise(requestAnimationFrame)");
        assertThat(server.scripts()).noneMatch(name -> name.startsWith("liveview-viewport"));
        assertThat(page.locator("p")).hasText("long");
    }
}
