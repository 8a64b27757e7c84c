package dev.liveview.js;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Elements that come and leave with commands, and what of an element is the client's (client-behaviour 3, 5, 14). */
class LeavingTest extends BrowserTest {

    private static final String FADE =
            "[[&quot;hide&quot;,{&quot;time&quot;:%d,&quot;transition&quot;:[[&quot;fade&quot;],[&quot;full&quot;],[&quot;none&quot;]]}]]";

    private static String view(String text, String part) {
        return new Gson().toJson(Map.of("0", text, "1", part, "s", List.of("<h1>", "</h1>", "<i>end</i>")));
    }

    private static String diff(String index, String part) {
        return new Gson().toJson(Map.of(index, part));
    }

    private ScriptedServer joinWith(String part) {
        return join(ScriptedServer.rendering("<h1>0</h1>" + part + "<i>end</i>", view("0", part)));
    }

    @Test
    @DisplayName(
            "C-090, C-094: an element leaves after its transition, cannot be used meanwhile, and is not in the server's way")
    void anElementLeavesAfterItsTransition() {
        var server = joinWith("<p id='a' phx-click='used' phx-remove='" + FADE.formatted(60_000) + "'>old</p>");
        server.push("diff", diff("1", "<p id='a' class='new'>new</p>"));
        assertThat(page.locator("p.new")).hasText("new");
        assertThat(page.locator("p.fade")).hasText("old");
        assertThat(page.locator("p.fade")).hasClass("fade none");
        page.locator("p.fade").evaluate("element => element.matches('[inert]') || element.click()");
        server.push("diff", diff("1", "<p id='a' class='new'>newer</p>"));
        server.push("diff", diff("0", "1"));
        assertThat(page.locator("h1")).hasText("1");
        assertThat(page.locator("p.new")).hasText("newer");
        assertThat(page.locator("p.fade")).hasCount(1);
        assertThat(server.events()).isEmpty();
    }

    @Test
    @DisplayName("C-095: hooks and nested views end when their element is really gone")
    void whatIsInItEndsWithIt() {
        var server = ScriptedServer.rendering(
                        "<h1>0</h1><i>end</i>",
                        view(
                                "0",
                                "<div phx-remove='" + FADE.formatted(1)
                                        + "'><b id='h' phx-hook='Map'></b><p id='child' data-phx-session='S' data-phx-static='' data-phx-parent-id='phx-1'></p></div>"))
                .joiningView("child", join -> "{\"rendered\":{\"s\":[\"x\"]}}");
        server.withScript("""
                there = [];
                window.LiveViewOptions = {hooks: {Map: {destroyed() { there.push(this.el.isConnected) }}}};
                """);
        join(server);
        assertThat(page.locator("#child")).hasText("x");
        server.push("diff", diff("1", ""));
        page.waitForFunction("there.length > 0");
        assertThat(page.evaluate("there.join()")).isEqualTo("false");
        page.waitForCondition(() -> server.receivers("phx_leave").equals(List.of("child")));
        assertThat(page.locator("#h")).hasCount(0);
    }

    @Test
    @DisplayName("C-090, C-093: without a transition it leaves at once, and its event is sent")
    void withoutATransitionItLeavesAtOnce() {
        var server = joinWith("<p id='a' phx-remove='gone'>x</p>");
        server.push("diff", diff("1", ""));
        waitForEvents(server, 1);
        assertThat(server.events().get(0).get("event").getAsString()).isEqualTo("gone");
        assertThat(page.locator("#a")).hasCount(0);
    }

    @Test
    @DisplayName("C-091: of what a patch removes only the outermost element runs its commands")
    void onlyTheOutermostRunsItsCommands() {
        var server = joinWith("<div><p phx-remove='inner'>x</p></div><p phx-remove='outer'>y</p>");
        server.push("diff", diff("1", ""));
        waitForEvents(server, 1);
        assertThat(server.events().get(0).get("event").getAsString()).isEqualTo("outer");
    }

    @Test
    @DisplayName("C-056: phx-mounted runs once for each element, not again on updates and joins")
    void mountedRunsOnce() {
        String tree = new Gson()
                .toJson(Map.of("0", "0", "1", "", "s", List.of("<h1>", "</h1><p id='a' phx-mounted='here'>x</p>", "")));
        var server = join(ScriptedServer.rendering("<h1>0</h1><p id='a' phx-mounted='here'>x</p>", tree));
        waitForEvents(server, 1);
        server.push("diff", diff("0", "1"));
        server.push("diff", diff("1", "<p id='b' phx-mounted='there'>y</p>"));
        page.waitForCondition(() -> server.events().stream()
                .anyMatch(event -> event.get("event").getAsString().equals("there")));
        int before = server.events().size();
        server.push("phx_error", "{}");
        page.waitForCondition(() -> server.received("phx_join").size() == 2);
        assertThat(page.locator("#phx-1")).hasClass("phx-connected");
        server.push("diff", diff("0", "2"));
        assertThat(page.locator("h1")).hasText("2");
        assertThat(server.events()).hasSize(before);
    }

    @Test
    @DisplayName("C-311, C-312: a transition shows its classes and is over after its time")
    void aTransitionEnds() {
        var server = joinWith("<p id='a'>x</p><button id='go' phx-click='"
                + FADE.formatted(1).replace("{&quot;time", "{&quot;to&quot;:&quot;#a&quot;,&quot;time")
                + "'>go</button>");
        page.evaluate("ends = []; document.getElementById('a').addEventListener('phx:hide-end', () => ends.push(1))");
        page.click("#go");
        assertThat(page.locator("#a")).isHidden();
        assertThat(page.locator("#a")).hasClass("");
        assertThat(page.evaluate("ends.length")).isEqualTo(1);
        assertThat(server.events()).isEmpty();
    }

    @Test
    @DisplayName("C-044: ignored attributes keep the value that the client gave them, or their absence")
    void ignoredAttributesAreTheClients() {
        String commands = "[[\"ignore_attrs\",{\"attrs\":[\"open\",\"data-*\"]}]]".replace("\"", "&quot;");
        var server = join(ScriptedServer.rendering(
                "<details phx-mounted='" + commands + "' title='1' data-x='1'>a</details>",
                new Gson()
                        .toJson(Map.of(
                                "0",
                                "1",
                                "1",
                                "1",
                                "s",
                                List.of(
                                        "<details phx-mounted='" + commands + "' title='",
                                        "' data-x='",
                                        "'>a</details>")))));
        page.evaluate(
                "document.querySelector('details').open = true; document.querySelector('details').dataset.x = 'mine'");
        server.push("diff", new Gson().toJson(Map.of("0", "2", "1", "2")));
        assertThat(page.locator("details")).hasAttribute("title", "2");
        assertThat(page.locator("details")).hasAttribute("data-x", "mine");
        assertThat(page.locator("details")).hasAttribute("open", "");
    }

    @Test
    @DisplayName("C-040, C-042: what is in an ignored element is the client's, until the server removes its parent")
    void ignoredContentIsTheClients() {
        String widget = "<div><p id='w' phx-update='ignore' data-x='%s' title='%1$s'>%1$s</p></div>";
        var server = join(
                ScriptedServer.rendering(
                        "<h1>0</h1>" + widget.formatted("1"),
                        "{\"0\":\"0\",\"1\":{\"0\":\"1\",\"1\":\"1\",\"2\":\"1\",\"s\":[\"<div><p id='w' phx-update='ignore' data-x='\",\"' title='\",\"'>\",\"</p></div>\"]},\"s\":[\"<h1>\",\"</h1>\",\"\"]}"));
        page.evaluate("document.getElementById('w').innerHTML = '<b>mine</b>'");
        server.push("diff", "{\"0\":\"1\",\"1\":{\"0\":\"2\",\"1\":\"2\",\"2\":\"2\"}}");
        assertThat(page.locator("h1")).hasText("1");
        assertThat(page.locator("#w")).hasText("mine");
        assertThat(page.locator("#w")).hasAttribute("title", "1");
        assertThat(page.locator("#w")).hasAttribute("data-x", "2");
        server.push("diff", "{\"1\":\"\"}");
        assertThat(page.locator("#w")).hasCount(0);
    }
}
