package dev.liveview.js;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Pages that follow one another without a load (client-behaviour 15, protocol 15). */
class NavigationTest extends BrowserTest {

    private static final String LINKS =
            "<a id='%1$s' href='/%1$s' data-phx-link='redirect' data-phx-link-state='push'>%1$s</a>";
    private static final String STICKY =
            "<div id='radio' data-phx-session='RADIO' data-phx-static='%s' data-phx-sticky>%s</div>";

    private static String rendered(String html, String title) {
        return new Gson().toJson(Map.of("s", List.of(html), "t", title));
    }

    private static String page(String name) {
        return "<h1>" + name + "</h1><input name='q'>"
                + LINKS.formatted("b") + LINKS.formatted("c") + LINKS.formatted("away")
                + "<a id='p' href='/" + name + "?n=1' data-phx-link='patch' data-phx-link-state='push'>patch</a>"
                + "<a id='r' href='/" + name + "?n=2' data-phx-link='patch' data-phx-link-state='replace'>replace</a>"
                + "<a id='h' href='/b#far' data-phx-link='redirect' data-phx-link-state='push'>hash</a>"
                + "<div id='box' style='height:100px;overflow:auto'><p style='height:900px'>box</p></div>"
                + "<p style='height:3000px'>long</p><p id='far'>far</p>";
    }

    /** The page that an address shows: its path without the slash. */
    private static String nameIn(JsonObject join) {
        var address = join.has("redirect") ? join.get("redirect") : join.get("url");
        return address.getAsString().replaceAll("https?://[^/]+/|[?#].*", "");
    }

    private static String joined(JsonObject join) {
        String name = nameIn(join);
        String container = join.has("redirect") ? ",\"container\":[\"main\",{\"class\":\"wide\"}]" : "";
        return name.equals("away")
                ? "error:{\"reason\":\"unauthorized\"}"
                : "{\"rendered\":" + rendered(page(name), "Page " + name) + container + "}";
    }

    private ScriptedServer openCart() {
        var server = join(ScriptedServer.rendering(page("cart"), "{\"s\":[]}").joining(NavigationTest::joined));
        page.evaluate("notReloaded = 1");
        return server;
    }

    private void expectSamePage() {
        assertThat(page.evaluate("window.notReloaded")).isEqualTo(1);
    }

    private void recordEvents() {
        page.evaluate("""
                record = [];
                for (const name of ["before-navigate", "navigate", "page-loading-start", "page-loading-stop"]) {
                  addEventListener("phx:" + name, ({detail}) => record.push(
                    [name, detail.kind ?? [detail.patch && "patch", detail.pop && "pop", detail.direction].filter(Boolean).join(" "),
                     (detail.to ?? detail.href).replace("http://localhost", "")].join(" ")));
                }""");
    }

    @Nested
    @DisplayName("To another view")
    class Redirects {

        @Test
        @DisplayName(
                "C-356, protocol 5.1, 5.3: another view joins on the same connection, in a container of its own kind")
        void aLiveLinkShowsAnotherView() {
            var server = openCart();
            page.click("#b");
            assertThat(page.locator("main#phx-1 h1")).hasText("b");
            assertThat(page).hasURL("http://localhost/b");
            assertThat(page).hasTitle("Page b");
            assertThat(page.locator("#phx-1")).hasClass("wide phx-connected");
            assertThat(page.locator("h1")).hasCount(1);
            expectSamePage();
            assertThat(server.connections()).hasSize(1);
            assertThat(server.received("phx_leave")).hasSize(1);
            assertThat(server.received("phx_join").getLast()).isEqualTo(json("""
                    {"redirect":"http://localhost/b","params":{"_csrf_token":"token",
                    "_live_referer":"http://localhost/cart?tab=open","_mounts":0,"_mount_attempts":0},
                    "session":"SESSION","static":"STATIC","sticky":false}"""));
        }

        @Test
        @DisplayName("C-352, C-362: events tell of it in their order")
        void eventsTellOfIt() {
            openCart();
            recordEvents();
            page.click("#b");
            assertThat(page).hasURL("http://localhost/b");
            assertThat(page.evaluate("record"))
                    .isEqualTo(List.of(
                            "before-navigate forward /b",
                            "page-loading-start redirect /b",
                            "navigate forward /b",
                            "page-loading-stop redirect /b"));
        }

        @Test
        @DisplayName("C-358, C-359: back and forward show each entry's view; what one view has shown is a patch")
        void backAndForward() {
            var server = openCart();
            page.click("#p");
            assertThat(page).hasURL("http://localhost/cart?n=1");
            page.click("#b");
            assertThat(page.locator("h1")).hasText("b");
            page.click("#p");
            assertThat(page).hasURL("http://localhost/b?n=1");
            recordEvents();
            page.goBack();
            assertThat(page).hasURL("http://localhost/b");
            page.waitForFunction("record.includes('navigate patch pop backward /b')");
            assertThat(server.received("phx_join")).hasSize(2);
            page.goBack();
            assertThat(page.locator("h1")).hasText("cart");
            assertThat(page).hasURL("http://localhost/cart?n=1");
            page.goBack();
            page.waitForFunction("record.includes('navigate patch pop backward /cart?tab=open')");
            page.goForward();
            page.waitForFunction("record.includes('navigate patch pop forward /cart?n=1')");
            page.evaluate("history.go(2)");
            assertThat(page.locator("h1")).hasText("b");
            page.waitForFunction("record.includes('navigate pop forward /b?n=1')");
            expectSamePage();
            assertThat(server.received("phx_join").stream().map(NavigationTest::nameIn))
                    .containsExactly("cart", "b", "cart", "b");
        }

        @Test
        @DisplayName("C-356: what the live session does not allow is loaded over HTTP")
        void aRefusedViewIsLoaded() {
            var server = openCart();
            server.joining(join -> join.has("url") ? "{\"rendered\":{\"s\":[\"<h1>loaded</h1>\"]}}" : joined(join));
            page.click("#away");
            assertThat(page).hasURL("http://localhost/away");
            assertThat(page.locator("h1")).hasText("loaded");
            assertThat(server.loads()).isEqualTo(2);
        }

        @Test
        @DisplayName("C-363, C-364: a view may send the page on, and the server may do so by itself, with a flash")
        void theServerRedirects() {
            var server = openCart();
            server.joining(join -> nameIn(join).equals("b")
                    ? "error:{\"live_redirect\":{\"to\":\"/c\",\"kind\":\"push\",\"flash\":\"F\"},\"events\":[]}"
                    : joined(join));
            recordEvents();
            server.push("live_redirect", "{\"to\":\"/b\",\"kind\":\"push\"}");
            assertThat(page.locator("h1")).hasText("c");
            assertThat(page).hasURL("http://localhost/c");
            assertThat(server.received("phx_join").getLast().get("flash").getAsString())
                    .isEqualTo("F");
            assertThat(page.evaluate("record.some((one) => one.startsWith('before'))"))
                    .isEqualTo(false);
            page.goBack();
            assertThat(page.locator("h1")).hasText("cart");
            expectSamePage();
        }

        @Test
        @DisplayName("C-357: the newest navigation counts")
        void theNewestNavigationCounts() {
            var server = openCart();
            server.joining(join -> nameIn(join).equals("b") ? null : joined(join));
            page.click("#b");
            page.waitForCondition(() -> server.received("phx_join").size() == 2);
            assertThat(page.locator("#phx-1")).hasClass(Pattern.compile("phx-loading"));
            page.click("#c");
            assertThat(page.locator("h1")).hasText("c");
            assertThat(page).hasURL("http://localhost/c");
            page.goBack();
            assertThat(page).hasURL("http://localhost/cart?tab=open");
            expectSamePage();
        }

        @Test
        @DisplayName("17.2: a view that cannot be joined is tried by a load of its address later")
        void aViewThatFailsIsLoadedLater() {
            var server = openCart();
            page.clock().install();
            server.joining(join -> join.has("url")
                    ? "{\"rendered\":{\"s\":[\"<h1>loaded</h1>\"]}}"
                    : "error:{\"reason\":\"join crashed\"}");
            page.click("#b");
            assertThat(page.locator("#phx-1")).hasClass(Pattern.compile("phx-server-error"));
            page.clock().runFor(10_500);
            assertThat(page).hasURL("http://localhost/b");
            assertThat(page.locator("h1")).hasText("loaded");
        }

        @Test
        @DisplayName("C-385: the new view joins again by its address when the connection was lost")
        void theNewViewJoinsAgain() {
            var server = openCart();
            page.click("#b");
            assertThat(page.locator("h1")).hasText("b");
            page.click("#p");
            assertThat(page).hasURL("http://localhost/b?n=1");
            server.close(1012);
            page.waitForCondition(() -> server.received("phx_join").size() == 3);
            var join = server.received("phx_join").getLast();
            assertThat(join.get("redirect").getAsString()).isEqualTo("http://localhost/b?n=1");
            assertThat(join.getAsJsonObject("params").get("_mounts").getAsInt()).isEqualTo(1);
            assertThat(page.locator("#phx-1")).hasClass("wide phx-connected");
        }

        @Test
        @DisplayName("C-351: without a connection the browser follows the link")
        void withoutAConnectionTheBrowserFollows() {
            var server = openCart();
            server.setUp(false);
            server.close(1012);
            assertThat(page.locator("#phx-1")).hasClass(Pattern.compile("phx-client-error"));
            page.click("#b");
            assertThat(page).hasURL("http://localhost/b");
            assertThat(server.loads()).isEqualTo(2);
        }
    }

    @Nested
    @DisplayName("Within a view")
    class Patches {

        @Test
        @DisplayName("C-355, C-362: a patch asks the view; the address follows, as an entry or instead of one")
        void aPatchFollows() {
            var server = openCart();
            recordEvents();
            page.click("#p");
            assertThat(page).hasURL("http://localhost/cart?n=1");
            page.click("#r");
            assertThat(page).hasURL("http://localhost/cart?n=2");
            assertThat(page.locator(".phx-click-loading")).hasCount(0);
            assertThat(page.evaluate("record.slice(0, 4)"))
                    .isEqualTo(List.of(
                            "before-navigate patch forward /cart?n=1",
                            "page-loading-start patch /cart?n=1",
                            "page-loading-stop patch /cart?n=1",
                            "navigate patch forward /cart?n=1"));
            page.goBack();
            assertThat(page).hasURL("http://localhost/cart?tab=open");
            assertThat(server.received("phx_join")).hasSize(1);
        }

        @Test
        @DisplayName("C-355: an address that belongs to another view is joined")
        void aPatchElsewhereIsARedirect() {
            var server = openCart();
            server.answering(message -> "{\"link_redirect\":true}");
            page.evaluate("p.href = '/b?n=1'");
            page.click("#p");
            assertThat(page.locator("h1")).hasText("b");
            assertThat(page).hasURL("http://localhost/b?n=1");
            expectSamePage();
        }

        @Test
        @DisplayName("protocol 7.1: the server patches by itself, which nobody can refuse")
        void theServerPatches() {
            var server = openCart();
            recordEvents();
            server.push("live_patch", "{\"to\":\"/cart?n=7\",\"kind\":\"push\"}");
            assertThat(page).hasURL("http://localhost/cart?n=7");
            assertThat(server.received("live_patch")).isEmpty();
            page.waitForFunction("record.length === 1");
            assertThat(page.evaluate("record")).isEqualTo(List.of("navigate patch forward /cart?n=7"));
            page.goBack();
            page.waitForCondition(() -> server.received("live_patch").size() == 1);
        }

        @Test
        @DisplayName("C-353: another click on a link whose page is on its way is ignored")
        void aSecondClickIsIgnored() {
            var server = openCart().answering(message -> null);
            page.click("#p");
            page.click("#p");
            page.evaluate("liveSocket.execJS(document.body.querySelector('input'), 'last')");
            waitForEvents(server, 1);
            assertThat(server.received("live_patch")).hasSize(1);
        }

        @Test
        @DisplayName("C-350: clicks with modifier keys, into other windows and for downloads are the browser's")
        void someClicksAreTheBrowsers() {
            var server = openCart();
            page.evaluate(
                    "addEventListener('click', (event) => { prevented = event.defaultPrevented; event.preventDefault() })");
            for (String modifier : List.of("ctrlKey", "shiftKey", "metaKey", "altKey")) {
                page.evaluate(
                        "key => b.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, [key]: true}))",
                        modifier);
                assertThat(page.evaluate("prevented")).isEqualTo(false);
            }
            page.evaluate("b.target = '_blank'; b.click()");
            assertThat(page.evaluate("prevented")).isEqualTo(false);
            page.evaluate("b.target = ''; b.download = 'x'; b.click()");
            assertThat(page.evaluate("prevented")).isEqualTo(false);
            assertThat(server.received("phx_join")).hasSize(1);
        }

        @Test
        @DisplayName("C-354: phx-click on a live link runs too")
        void aLinkMayHaveAnEvent() {
            var server = openCart();
            page.evaluate("p.setAttribute('phx-click', 'clicked')");
            page.click("#p");
            assertThat(page).hasURL("http://localhost/cart?n=1");
            waitForEvents(server, 1);
        }
    }

    @Nested
    @DisplayName("What is not followed")
    class Mistakes {

        private void expectStillHere(ScriptedServer server) {
            assertThat(page).hasURL("http://localhost/cart?tab=open");
            assertThat(server.received("phx_join")).hasSize(1);
            assertThat(server.loads()).isEqualTo(1);
        }

        @Test
        @DisplayName("C-350: a live link of an unknown kind is reported, and leads nowhere")
        void aLinkOfAnUnknownKindIsReported() {
            var server = openCart();
            page.evaluate("b.setAttribute('data-phx-link', 'teleport')");
            var message = page.waitForConsoleMessage(() -> page.click("#b"));
            assertThat(message.text())
                    .contains("link.unknown-kind: expected data-phx-link=\"patch\" or \"redirect\", got \"teleport\"");
            expectStillHere(server);
        }

        @Test
        @DisplayName("C-366: live navigation to another site is refused and reported")
        void anotherSiteIsRefused() {
            var server = openCart();
            var message = page.waitForConsoleMessage(
                    () -> page.evaluate("liveSocket.js().navigate('https://example.org/there')"));
            assertThat(message.text())
                    .contains(
                            "navigation.other-origin: expected an address of this site, got https://example.org/there");
            expectStillHere(server);
        }
    }

    @Nested
    @DisplayName("What the page may refuse (C-352)")
    class Refusals {

        @Test
        void aLinkIsNotFollowed() {
            var server = openCart();
            page.evaluate("addEventListener('phx:before-navigate', (event) => event.preventDefault())");
            page.click("#b");
            page.click("#p");
            page.evaluate("liveSocket.execJS(document.querySelector('input'), 'last')");
            waitForEvents(server, 1);
            assertThat(page).hasURL("http://localhost/cart?tab=open");
            assertThat(server.received("phx_join")).hasSize(1);
            assertThat(server.received("live_patch")).isEmpty();
        }

        @Test
        void goingBackIsTakenBack() {
            var server = openCart();
            page.click("#b");
            assertThat(page.locator("h1")).hasText("b");
            page.click("#p");
            assertThat(page).hasURL("http://localhost/b?n=1");
            page.evaluate("guard = (event) => event.preventDefault(); addEventListener('phx:before-navigate', guard)");
            page.evaluate("history.go(-2)");
            page.waitForFunction("location.search === '?n=1'");
            assertThat(page.locator("h1")).hasText("b");
            page.evaluate("removeEventListener('phx:before-navigate', guard)");
            page.goBack();
            assertThat(page).hasURL("http://localhost/b");
            assertThat(server.received("phx_join")).hasSize(2);
        }
    }

    @Nested
    @DisplayName("Scrolling (C-360)")
    class Scrolling {

        @Test
        @DisplayName(
                "a new page starts at its top; back and forward find the page and its scrollers where they were, before they are painted")
        void positionsComeBack() {
            openCart();
            page.evaluate("scrollTo(0, 700); box.scrollTop = 300; b.click()");
            assertThat(page.locator("h1")).hasText("b");
            assertThat(page.evaluate("[scrollY, box.scrollTop]")).isEqualTo(List.of(0, 0));
            page.evaluate("""
                    scrollTo(0, 400); seen = [];
                    new MutationObserver(() => seen.push(scrollY)).observe(document.body, {childList: true});
                    requestAnimationFrame(function look() {
                      if (document.querySelector("h1").textContent === "cart") seen.push("painted at " + scrollY);
                      requestAnimationFrame(look);
                    })""");
            page.goBack();
            page.waitForFunction("seen.includes('painted at 700')");
            assertThat(page.evaluate("seen.filter((one) => /painted/.test(one))[0]"))
                    .isEqualTo("painted at 700");
            assertThat(page.evaluate("box.scrollTop")).isEqualTo(300);
            page.goForward();
            assertThat(page.locator("h1")).hasText("b");
            page.waitForFunction("scrollY === 400");
        }

        @Test
        @DisplayName("a patch leaves the page where it is; a hash leads to its element")
        void hashesAndPatches() {
            openCart();
            page.evaluate("scrollTo(0, 500); p.click()");
            assertThat(page).hasURL("http://localhost/cart?n=1");
            assertThat(page.evaluate("scrollY")).isEqualTo(500);
            page.evaluate("h.click()");
            assertThat(page).hasURL("http://localhost/b#far");
            page.waitForFunction("far.getBoundingClientRect().top < innerHeight");
        }

        @Test
        @DisplayName("a hash that is no escaped text leads to the element of that id, or to the top of the new page")
        void aHashMayBeAnyText() {
            openCart();
            page.evaluate("h.href = '/b#100%'; scrollTo(0, 500); h.click()");
            assertThat(page.locator("h1")).hasText("b");
            assertThat(page).hasURL("http://localhost/b#100%");
            page.waitForFunction("scrollY === 0");
            assertThat(page.locator("#phx-1")).hasClass("wide phx-connected");
            page.evaluate("far.id = '100%'; p.href = '/b?n=1#100%'; p.click()");
            assertThat(page).hasURL("http://localhost/b?n=1#100%");
            page.waitForFunction("scrollY > 500");
            expectSamePage();
        }

        @Test
        @DisplayName("C-359: hashes within a page are the browser's")
        void hashesAreTheBrowsers() {
            var server = openCart();
            page.click("#p");
            assertThat(page).hasURL("http://localhost/cart?n=1");
            page.evaluate("location.hash = 'far'");
            page.goBack();
            assertThat(page).hasURL("http://localhost/cart?n=1");
            assertThat(server.received("live_patch")).hasSize(1);
            page.goBack();
            page.waitForCondition(() -> server.received("live_patch").size() == 2);
        }

        @Test
        @DisplayName("what is loaded again is where it was, and knows its entries")
        void aLoadForgetsNothing() {
            var server = openCart();
            page.click("#b");
            assertThat(page.locator("h1")).hasText("b");
            page.evaluate("scrollTo(0, 600); p.click()");
            assertThat(page).hasURL("http://localhost/b?n=1");
            page.reload();
            assertThat(page.locator("#phx-1")).hasClass("phx-connected");
            page.waitForFunction("scrollY === 600");
            page.goBack();
            page.waitForCondition(() -> server.received("live_patch").size() == 2);
            assertThat(page).hasURL("http://localhost/b");
            page.goBack();
            assertThat(page.locator("h1")).hasText("cart");
            assertThat(page).hasURL("http://localhost/cart?tab=open");
            assertThat(server.loads()).isEqualTo(2);
        }
    }

    @Nested
    @DisplayName("For those who do not see it")
    class Orientation {

        @Test
        void theHeadingGetsTheFocusAndTheTitleIsSaid() {
            openCart();
            page.focus("#b");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("b");
            assertThat(page.locator("h1")).isFocused();
            assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
                    .hasText("Page b");
            page.keyboard().press("Tab");
            assertThat(page.locator("[name=q]")).isFocused();
        }

        @Test
        void whatThePageFocusesItselfKeepsTheFocus() {
            var server = openCart();
            server.joining(join -> "{\"rendered\":" + rendered("<h1>b</h1><input autofocus id='a'>", "B") + "}");
            page.click("#b");
            assertThat(page.locator("#a")).isFocused();
        }

        @Test
        void aPatchLeavesTheFocusUnlessItsElementHasGone() {
            var server = join(
                    ScriptedServer.rendering("", "{\"0\":" + new Gson().toJson(page("cart")) + ",\"s\":[\"\",\"\"]}"));
            page.focus("#p");
            page.keyboard().press("Enter");
            assertThat(page).hasURL("http://localhost/cart?n=1");
            assertThat(page.locator("#p")).isFocused();
            server.answering(message -> "{\"diff\":{\"0\":\"<h1>step 2</h1>\"}}");
            page.evaluate("p.href = '/cart?n=3'");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).isFocused();
        }

        @Test
        void itCanBeSwitchedOff() {
            var server = ScriptedServer.rendering(page("cart"), "{\"s\":[]}").joining(NavigationTest::joined);
            join(server.withScript("window.LiveViewOptions = {moveFocus: false, announceTitle: false}"));
            page.click("#b");
            assertThat(page.locator("h1")).hasText("b");
            assertThat(page.locator("h1:focus")).hasCount(0);
            assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
                    .hasCount(0);
        }
    }

    @Nested
    @DisplayName("What stays and what goes")
    class Remains {

        private ScriptedServer withRadio() {
            var server = ScriptedServer.rendering(
                    page("cart")
                            + STICKY.formatted("S", "<i>off</i><a id='rl' href='/b' data-phx-link='redirect'>b</a>"),
                    "{\"s\":[]}");
            server.joining(join -> "{\"rendered\":"
                    + rendered(page(nameIn(join)) + (nameIn(join).equals("c") ? "" : STICKY.formatted("", "")), "T")
                    + "}");
            server.joiningView(
                    "radio",
                    join ->
                            "{\"rendered\":{\"0\":\"off\",\"s\":[\"<i>\",\"</i><a id='rl' href='/b' data-phx-link='redirect'>b</a>\"]}}");
            join(server);
            assertThat(page.locator("#radio")).hasClass("phx-connected");
            return server;
        }

        @Test
        @DisplayName(
                "C-156, C-158: a sticky view moves into the new page with all its state, and its links lead the page")
        void stickyViewsStay() {
            var server = withRadio();
            server.pushTo("radio", "diff", "{\"0\":\"on\"}");
            assertThat(page.locator("#radio i")).hasText("on");
            page.evaluate("document.querySelector('#radio i').mark = 1");
            page.click("#rl");
            assertThat(page.locator("h1")).hasText("b");
            assertThat(page.locator("#radio i")).hasText("on");
            assertThat(page.evaluate("document.querySelector('#radio i').mark")).isEqualTo(1);
            assertThat(page.locator(".phx-click-loading")).hasCount(0);
            assertThat(server.receivers("phx_join")).containsExactly("phx-1", "radio", "phx-1");
            server.pushTo("radio", "diff", "{\"0\":\"louder\"}");
            assertThat(page.locator("#radio i")).hasText("louder");
        }

        @Test
        @DisplayName("C-156, C-157: one that the new page does not have ends, and comes back as a new one")
        void stickyViewsEnd() {
            var server = withRadio();
            page.click("#c");
            assertThat(page.locator("h1")).hasText("c");
            assertThat(page.locator("#radio")).hasCount(0);
            assertThat(server.receivers("phx_leave")).containsExactly("phx-1", "radio");
            page.click("#b");
            assertThat(page.locator("#radio")).hasClass("phx-connected");
            assertThat(server.receivers("phx_join")).containsExactly("phx-1", "radio", "phx-1", "phx-1", "radio");
        }

        @Test
        @DisplayName("C-156: a sticky view that sends the page somewhere else stays")
        void aStickyViewSendsThePageOn() {
            var server = withRadio();
            server.pushTo("radio", "live_redirect", "{\"to\":\"/b\",\"kind\":\"push\"}");
            assertThat(page.locator("h1")).hasText("b");
            server.pushTo("radio", "diff", "{\"0\":\"on\"}");
            assertThat(page.locator("#radio i")).hasText("on");
            assertThat(server.receivers("phx_leave")).containsExactly("phx-1");
        }

        @Test
        @DisplayName("C-091, C-161: elements of the old page leave by their commands, and tell the new view nothing")
        void oldElementsLeaveByTheirCommands() {
            String leaving = "<p id='x' phx-remove='[[\"push\",{\"event\":\"gone\"}],[\"transition\",{\"time\":60000,"
                    + "\"transition\":[[\"fade\"],[],[\"end\"]]}]]'>x</p>";
            var server = join(ScriptedServer.rendering(page("cart") + leaving, "{\"s\":[]}")
                    .joining(join -> "{\"rendered\":"
                            + rendered(page(nameIn(join)) + (join.has("redirect") ? "" : leaving), "T") + "}"));
            page.click("#b");
            assertThat(page.locator("h1")).hasText("b");
            assertThat(page.locator("#phx-1 > #x")).hasClass(Pattern.compile("fade"));
            page.click("#p");
            assertThat(page).hasURL("http://localhost/b?n=1");
            assertThat(server.events()).isEmpty();
        }
    }

    @Test
    @DisplayName("navigation is loaded when a page has a live link, or with the first use")
    void navigationIsLoadedOnDemand() {
        var server = join(ScriptedServer.showing("<h1>plain</h1>"));
        Pattern part = Pattern.compile("liveview-navigation-.*");
        assertThat(server.scripts()).noneMatch(name -> part.matcher(name).matches());
        server.push("live_patch", "{\"to\":\"/cart?n=1\",\"kind\":\"push\"}");
        assertThat(page).hasURL("http://localhost/cart?n=1");
        assertThat(server.scripts()).anyMatch(name -> part.matcher(name).matches());
        server.push("diff", "{\"s\":[\"<a href='/b' data-phx-link='redirect'>b</a>\"]}");
        page.click("a");
        assertThat(page).hasURL("http://localhost/b");
    }
}
