package dev.liveview.js;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Views in views, in a real browser, against a server that the test plays (client-behaviour 8, protocol 1.2, 1.3, 5). */
class NestedViewsTest extends BrowserTest {

    private static final String CLOCK =
            "{\"rendered\":{\"0\":\"12:00\",\"s\":[\"<p>\",\"</p><button id='tick' phx-click='tick'>t</button>\"]}}";

    private static final String DEAD_CLOCK =
            container("", "CLOCK-STATIC", "<p>11:59</p><button id='tick' phx-click='tick'>t</button>");

    private static String container(String session, String statics, String content) {
        return "<div id='clock' data-phx-session='%s' data-phx-static='%s' data-phx-parent-id='phx-1'>%s</div>"
                .formatted(session, statics, content);
    }

    /** What the parent shows: a heading, and markup that a nested view's call has made. */
    private static String parent(String heading, String nested) {
        return new Gson().toJson(Map.of("0", heading, "1", nested, "s", List.of("<h1>", "</h1>", "<i>end</i>")));
    }

    private static ScriptedServer withClock() {
        return ScriptedServer.rendering(
                        "<h1>0</h1>" + DEAD_CLOCK + "<i>end</i>", parent("0", container("CLOCK-SESSION", "", "")))
                .joiningView("clock", join -> CLOCK);
    }

    private ScriptedServer joinWithClock(ScriptedServer server) {
        join(server);
        assertThat(page.locator("#clock")).hasClass("phx-connected");
        assertThat(page.locator("#clock p")).hasText("12:00");
        return server;
    }

    private static String diff(Map<String, String> changes) {
        return new Gson().toJson(changes);
    }

    @Test
    @DisplayName(
            "C-210, C-265: a button whose event another view gets waits for that one, and then is its own view's again")
    void aButtonMayWaitForAnotherView() {
        String tree = new Gson()
                .toJson(Map.of(
                        "0",
                        "0",
                        "1",
                        container("CLOCK-SESSION", "", ""),
                        "s",
                        List.of(
                                "<button id='go' phx-click='go' phx-target='#clock p' phx-disable-with='Going'>",
                                "</button>",
                                "<i>end</i>")));
        var server = joinWithClock(ScriptedServer.rendering("", tree).joiningView("clock", join -> CLOCK));
        page.evaluate(
                "seen = []; new MutationObserver(() => seen.push(go.textContent)).observe(go, {childList: true})");
        for (int n = 1; n <= 2; n++) {
            page.click("#go");
            waitForEvents(server, n);
            page.waitForFunction("!go.disabled");
            server.push("diff", diff(Map.of("0", "count " + n)));
            assertThat(page.locator("#go")).hasText("count " + n);
        }
        assertThat(server.receivers("event")).containsExactly("clock", "clock");
        assertThat(page.evaluate("seen.includes('Going')")).isEqualTo(true);
    }

    @Nested
    class Joining {

        @Test
        @DisplayName(
                "C-150, C-151, protocol 5.1: joined after its parent, with the fresh session and the dead render's static")
        void aNestedViewIsJoinedAfterItsParent() {
            var server = joinWithClock(withClock());
            assertThat(server.receivers("phx_join")).containsExactly("phx-1", "clock");
            assertThat(server.received("phx_join").get(1)).isEqualTo(json("""
                    {"params":{"_csrf_token":"token","_mounts":0,"_mount_attempts":0},"session":"CLOCK-SESSION",\
                    "static":"CLOCK-STATIC","sticky":false}"""));
            assertThat(page.locator("#clock")).hasAttribute("data-phx-root-id", "phx-1");
        }

        @Test
        @DisplayName("C-034: the dead markup of a nested view is taken over, not replaced")
        void theDeadMarkupIsTakenOver() {
            var server = withClock();
            server.withScript(
                    "addEventListener('DOMContentLoaded', () => document.querySelector('#clock p').mark = 1)");
            joinWithClock(server);
            assertThat(page.evaluate("document.querySelector('#clock p').mark")).isEqualTo(1);
        }

        @Test
        @DisplayName("C-150: the page is loaded when the nested views are there")
        void thePageIsLoadedWhenItsNestedViewsAre() {
            var server = withClock();
            server.withScript("""
                    seen = [];
                    addEventListener("phx:page-loading-stop", () => seen.push(document.getElementById("clock").className));
                    """);
            joinWithClock(server);
            page.waitForFunction("seen.length > 0");
            assertThat(page.evaluate("seen.join()")).isEqualTo("phx-connected");
        }

        @Test
        @DisplayName("C-150: a nested view that fails does not keep the page from being loaded")
        void thePageIsLoadedWhenANestedViewFails() {
            var server = withClock().joiningView("clock", join -> "error:{\"reason\":\"join crashed\"}");
            server.withScript(
                    "seen = []; addEventListener('phx:page-loading-stop', ({detail}) => seen.push(detail.kind))");
            join(server);
            page.waitForFunction("seen.length > 0");
            assertThat(page.evaluate("seen.join()")).isEqualTo("initial");
            assertThat(page.locator("#clock")).hasClass("phx-loading phx-error phx-server-error");
        }

        @Test
        @DisplayName("C-150: a nested view that comes with a patch is joined")
        void aNestedViewThatAppearsIsJoined() {
            var server = ScriptedServer.rendering("<h1>0</h1><i>end</i>", parent("0", ""))
                    .joiningView("clock", join -> CLOCK);
            join(server);
            server.push("diff", diff(Map.of("1", container("NEW", "", ""))));
            assertThat(page.locator("#clock p")).hasText("12:00");
            JsonObject join = server.received("phx_join").get(1);
            assertThat(join.get("session").getAsString()).isEqualTo("NEW");
            assertThat(join.get("static").isJsonNull()).isTrue();
        }

        @Test
        @DisplayName("C-154: three failures show the error on the root, which neither joins nor loads again")
        void aNestedViewThatFailsIsGivenUp() {
            var server = withClock().joiningView("clock", join -> "error:{\"reason\":\"join crashed\"}");
            open(server);
            page.waitForFunction("document.getElementById('phx-1').classList.contains('phx-server-error')");
            assertThat(page.locator("#phx-1")).hasClass("phx-loading phx-error phx-server-error");
            assertThat(server.receivers("phx_join")).containsExactly("phx-1", "clock", "clock", "clock");
            assertThat(server.received("phx_join")
                            .get(3)
                            .getAsJsonObject("params")
                            .get("_mount_attempts")
                            .getAsInt())
                    .isEqualTo(2);
            assertThat(server.loads()).isEqualTo(1);
        }
    }

    @Nested
    class Living {

        @Test
        @DisplayName("C-050, C-152: the parent's next render neither joins the view again nor enters it")
        void theParentRendersAroundIt() {
            var server = joinWithClock(withClock());
            page.evaluate("document.querySelector('#clock p').mark = 1");
            String again = container("OTHER", "", "").replace("id='clock'", "id='clock' class='big'");
            server.push("diff", diff(Map.of("0", "1", "1", again)));
            assertThat(page.locator("h1")).hasText("1");
            assertThat(page.locator("#clock")).hasClass("phx-connected big");
            assertThat(page.locator("#clock")).hasAttribute("data-phx-session", "CLOCK-SESSION");
            assertThat(page.evaluate("document.querySelector('#clock p').mark")).isEqualTo(1);
            server.pushTo("clock", "diff", "{\"0\":\"12:01\"}");
            assertThat(page.locator("#clock p")).hasText("12:01");
            assertThat(server.receivers("phx_join")).containsExactly("phx-1", "clock");
            assertThat(server.received("phx_leave")).isEmpty();
        }

        @Test
        @DisplayName("C-050: the same where the container is an element of the parent's template")
        void aContainerInTheTemplateKeepsItsSession() {
            var server = ScriptedServer.rendering(
                            DEAD_CLOCK,
                            new Gson()
                                    .toJson(Map.of(
                                            "0",
                                            "CLOCK-SESSION",
                                            "s",
                                            List.of(
                                                    "<div id='clock' data-phx-parent-id='phx-1' data-phx-static='' data-phx-session='",
                                                    "'></div>"))))
                    .joiningView("clock", join -> CLOCK);
            joinWithClock(server);
            server.push("diff", "{\"0\":\"OTHER\",\"e\":[[\"written\",{}]]}");
            server.pushTo("clock", "diff", "{\"0\":\"12:01\"}");
            assertThat(page.locator("#clock p")).hasText("12:01");
            assertThat(page.locator("#clock")).hasAttribute("data-phx-session", "CLOCK-SESSION");
            assertThat(page.locator("#clock")).hasAttribute("data-phx-static", "CLOCK-STATIC");
        }

        @Test
        @DisplayName("C-201: events go to the innermost view, and only its elements wait for the answer")
        void eventsGoToTheInnermostView() {
            var server = withClock().answering(event -> null);
            joinWithClock(server);
            page.click("#tick");
            waitForEvents(server, 1);
            assertThat(server.receivers("event")).containsExactly("clock");
            assertThat(page.locator("#tick")).hasAttribute("data-phx-ref-src", "clock");
            server.push("diff", diff(Map.of("0", "1")));
            assertThat(page.locator("h1")).hasText("1");
        }

        @Test
        @DisplayName("C-201: a binding around the container is not the nested view's")
        void bindingsDoNotCrossTheContainer() {
            String around = "<div id='around' phx-click='outer'>%s</div>";
            var server = ScriptedServer.rendering(
                            around.formatted(container("", "S", "<p>x</p>")),
                            new Gson()
                                    .toJson(Map.of(
                                            "0",
                                            container("T", "", ""),
                                            "s",
                                            List.of("<div id='around' phx-click='outer'>", "</div>"))))
                    .joiningView("clock", join -> CLOCK);
            joinWithClock(server);
            page.click("#clock p");
            page.click("#tick");
            waitForEvents(server, 1);
            assertThat(server.receivers("event")).containsExactly("clock");
        }

        @Test
        @DisplayName("C-250, C-257: forms belong to their view")
        void formsBelongToTheirView() {
            var server = withClock()
                    .joiningView(
                            "clock",
                            join ->
                                    "{\"rendered\":{\"0\":\"12:00\",\"s\":[\"<p>\",\"</p><form id='f' phx-change='typed'><input id='a' name='a'></form>\"]}}");
            joinWithClock(server);
            page.fill("#a", "x");
            waitForEvents(server, 1);
            assertThat(server.receivers("event")).containsExactly("clock");
        }

        @Test
        @DisplayName("C-173: a hook in a nested view is mounted once and sends to its view")
        void hooksBelongToTheirView() {
            var server = withClock()
                    .joiningView(
                            "clock",
                            join ->
                                    "{\"rendered\":{\"0\":\"12:00\",\"s\":[\"<p>\",\"</p><b id='h' phx-hook='Map'></b>\"]}}");
            server.withScript("""
                    mounted = 0; destroyed = 0;
                    window.LiveViewOptions = {hooks: {Map: {
                      mounted() { mounted++; this.pushEvent("ready", {}) },
                      destroyed() { destroyed++ },
                    }}};
                    """);
            joinWithClock(server);
            waitForEvents(server, 1);
            assertThat(server.receivers("event")).containsExactly("clock");
            server.push("diff", diff(Map.of("1", "")));
            page.waitForFunction("destroyed === 1");
            assertThat(page.evaluate("mounted")).isEqualTo(1);
        }

        @Test
        @DisplayName("C-009: a nested view does not change the page's title")
        void theTitleIsTheMainViews() {
            var server = joinWithClock(withClock());
            server.pushTo("clock", "diff", "{\"0\":\"12:01\",\"t\":\"Clock\"}");
            assertThat(page.locator("#clock p")).hasText("12:01");
            assertThat(page).hasTitle("Page");
        }
    }

    @Nested
    class Ending {

        @Test
        @DisplayName("C-153: a nested view that is removed leaves its channel, and so do those in it")
        void whatIsRemovedLeaves() {
            String inner = "<div id='inner' data-phx-session='I' data-phx-static='' data-phx-parent-id='clock'></div>";
            var server = withClock()
                    .joiningView(
                            "clock",
                            join -> "{\"rendered\":%s}"
                                    .formatted(new Gson()
                                            .toJson(Map.of("0", "12:00", "1", inner, "s", List.of("<p>", "</p>", "")))))
                    .joiningView("inner", join -> "{\"rendered\":{\"s\":[\"<b>in</b>\"]}}");
            joinWithClock(server);
            assertThat(page.locator("#inner b")).hasText("in");
            assertThat(page.locator("#inner")).hasAttribute("data-phx-root-id", "phx-1");
            server.push("diff", diff(Map.of("1", "")));
            page.waitForCondition(() -> server.received("phx_leave").size() == 2);
            assertThat(server.receivers("phx_leave")).containsExactlyInAnyOrder("clock", "inner");
            assertThat(page.locator("#clock")).hasCount(0);
        }

        @Test
        @DisplayName(
                "C-155, protocol 5.1: when the parent joins again, its nested views are joined anew, with its count of mounts")
        void theParentsRejoinJoinsAnew() {
            var server = withClock();
            joinWithClock(server);
            page.evaluate("document.querySelector('#clock p').mark = 1");
            server.joining(join -> "{\"rendered\":%s}".formatted(parent("1", container("SECOND", "", ""))));
            server.push("phx_error", "{}");
            page.waitForCondition(() -> server.received("phx_join").size() == 4);
            assertThat(server.receivers("phx_join")).containsExactly("phx-1", "clock", "phx-1", "clock");
            JsonObject join = server.received("phx_join").get(3);
            assertThat(join.get("session").getAsString()).isEqualTo("SECOND");
            assertThat(join.get("static").getAsString()).isEqualTo("CLOCK-STATIC");
            assertThat(join.getAsJsonObject("params").get("_mounts").getAsInt()).isEqualTo(1);
            server.pushTo("clock", "diff", "{\"0\":\"12:02\"}");
            assertThat(page.locator("#clock p")).hasText("12:02");
            assertThat(page.evaluate("document.querySelector('#clock p').mark")).isEqualTo(1);
        }

        @Test
        @DisplayName("C-269: the forms of a nested view are recovered when its parent joins again")
        void formsAreRecovered() {
            var server = withClock()
                    .joiningView(
                            "clock",
                            join ->
                                    "{\"rendered\":{\"0\":\"12:00\",\"s\":[\"<p>\",\"</p><form id='f' phx-change='typed'><input id='a' name='a'></form>\"]}}");
            joinWithClock(server);
            page.fill("#a", "x");
            waitForEvents(server, 1);
            server.push("phx_error", "{}");
            page.waitForCondition(() -> server.events().size() == 2);
            assertThat(server.receivers("event")).containsExactly("clock", "clock");
            assertThat(server.events().get(1).get("value").getAsString()).isEqualTo("a=x");
        }

        @Test
        @DisplayName("C-380: a nested view that crashes is joined again by itself")
        void aCrashIsTheViewsOwn() {
            var server = joinWithClock(withClock());
            server.pushTo("clock", "phx_error", "{}");
            page.waitForCondition(() -> server.received("phx_join").size() == 3);
            assertThat(server.receivers("phx_join")).containsExactly("phx-1", "clock", "clock");
            assertThat(page.locator("#clock")).hasClass("phx-connected");
            assertThat(page.locator("#phx-1")).hasClass("phx-connected");
        }
    }

    @Nested
    class Sticky {

        private static final String PLAYER =
                "<div id='player' data-phx-session='PLAYER' data-phx-static='%s' data-phx-sticky>%s</div>";

        private static ScriptedServer withPlayer() {
            return ScriptedServer.rendering(
                            "<h1>0</h1>" + PLAYER.formatted("PS", "<b>off</b>") + "<i>end</i>",
                            parent("0", PLAYER.formatted("", "")))
                    .joiningView("player", join -> "{\"rendered\":{\"s\":[\"<b>on</b>\"]}}");
        }

        private void joinWithPlayer(ScriptedServer server) {
            join(server);
            assertThat(page.locator("#player")).hasClass("phx-connected");
            assertThat(page.locator("#player b")).hasText("on");
        }

        @Test
        @DisplayName("C-156, protocol 5.1: a sticky view is a root that names no address")
        void aStickyViewIsARoot() {
            var server = withPlayer();
            joinWithPlayer(server);
            int player = server.receivers("phx_join").indexOf("player");
            assertThat(server.received("phx_join").get(player)).isEqualTo(json("""
                    {"params":{"_csrf_token":"token","_mounts":0,"_mount_attempts":0},"session":"PLAYER","static":"PS",\
                    "sticky":true}"""));
        }

        @Test
        @DisplayName("C-051, C-155: it outlives its surroundings' joins and renders")
        void aStickyViewStays() {
            var server = withPlayer();
            joinWithPlayer(server);
            server.joining(join -> "{\"rendered\":%s}"
                    .formatted(parent("1", PLAYER.formatted("", "").replace("PLAYER", "P2"))));
            server.push("phx_error", "{}");
            assertThat(page.locator("h1")).hasText("1");
            assertThat(page.locator("#player")).hasClass("phx-connected");
            assertThat(page.locator("#player b")).hasText("on");
            assertThat(server.receivers("phx_join")).containsOnlyOnce("player");
            assertThat(server.received("phx_leave")).isEmpty();
        }

        @Test
        @DisplayName("C-157: one that appears is joined, one that is removed leaves")
        void aStickyViewMayComeAndGo() {
            var server = ScriptedServer.rendering("<h1>0</h1><i>end</i>", parent("0", ""))
                    .joiningView("player", join -> "{\"rendered\":{\"s\":[\"<b>on</b>\"]}}");
            join(server);
            server.push("diff", diff(Map.of("1", PLAYER.formatted("", ""))));
            assertThat(page.locator("#player b")).hasText("on");
            server.push("diff", diff(Map.of("1", "")));
            page.waitForCondition(() -> server.receivers("phx_leave").equals(List.of("player")));
        }
    }
}
