package dev.liveview.js;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the script does in a real browser, against a server that the test plays. */
class ClientTest extends BrowserTest {

    private static final String FORM = """
            <form id="form" phx-change="validate" phx-submit="save" phx-value-kind="k"><input name="user[name]" \
            id="name"><input name="user[email]"><input type="hidden" name="h" value="1"><button name="go" value="1" \
            id="save" phx-disable-with="Saving">Save</button></form>""";

    private static String counter(String count) {
        return """
                {"0":"%s","s":["<h1>","</h1><button id=\\"plus\\" phx-click=\\"add\\" phx-value-by=\\"1\\">+</button>"]}""".formatted(count);
    }

    private static final String DEAD_COUNTER =
            "<h1>0</h1><button id=\"plus\" phx-click=\"add\" phx-value-by=\"1\">+</button>";

    @Nested
    @DisplayName("Joining (protocol 3.1, 5)")
    class Joining {

        @Test
        void thePageNeedsNoScriptOfItsOwn() {
            var server = join(ScriptedServer.rendering(DEAD_COUNTER, counter("0")));
            assertThat(server.connections())
                    .containsExactly("ws://localhost/live/websocket?_csrf_token=token&vsn=2.0.0");
            assertThat(server.received("phx_join")).containsExactly(json("""
                                    {"url":"http://localhost/cart?tab=open","params":{"_csrf_token":"token","_mounts":0,\
                                    "_mount_attempts":0},"session":"SESSION","static":"STATIC","sticky":false}"""));
        }

        @Test
        void aClickIsSentAndItsAnswerShown() {
            var server = join(ScriptedServer.rendering(DEAD_COUNTER, counter("0"))
                    .answering(event -> "{\"diff\":{\"0\":\"1\"}}"));
            page.click("#plus");
            assertThat(page.locator("h1")).hasText("1");
            assertThat(server.events())
                    .containsExactly(
                            json("{\"type\":\"click\",\"event\":\"add\",\"value\":{\"by\":\"1\",\"value\":\"\"}}"));
            assertThat(page.locator("[data-phx-ref-src]")).hasCount(0);
        }

        @Test
        @DisplayName("C-382: a refused join shows the error and does not load the page again at once")
        void aCrashedJoinIsNoReloadStorm() {
            var server = open(ScriptedServer.showing("x").joining(join -> "error:{\"reason\":\"join crashed\"}"));
            assertThat(page.locator("#phx-1")).hasClass("phx-loading phx-error phx-server-error");
            assertThat(server.loads()).isEqualTo(1);
        }

        @Test
        @DisplayName("C-383: a stale page is loaded afresh")
        void aStalePageIsLoadedAfresh() {
            var server = open(ScriptedServer.showing("x"));
            server.joining(
                    join -> server.loads() == 1 ? "error:{\"reason\":\"stale\"}" : "{\"rendered\":{\"s\":[\"x\"]}}");
            page.reload();
            assertThat(page.locator("#phx-1")).hasClass("phx-connected");
        }

        @Test
        @DisplayName("C-363: a redirect is followed, with its flash in a cookie")
        void aRedirectIsFollowed() {
            var server = ScriptedServer.showing("x");
            server.joining(join -> server.loads() == 1
                    ? "error:{\"redirect\":{\"to\":\"/there\",\"flash\":\"F\"},\"events\":[]}"
                    : "{\"rendered\":{\"s\":[\"x\"]}}");
            open(server);
            assertThat(page).hasURL("http://localhost/there");
            assertThat(page.evaluate("document.cookie")).isEqualTo("__phoenix_flash__=F");
        }
    }

    @Nested
    @DisplayName("Forms (C-250 to C-271)")
    class Forms {

        @Test
        @DisplayName("C-252, C-262: a change sends all fields, its target, and marks what is untouched")
        void aChangeSendsTheForm() {
            var server = join(ScriptedServer.showing(FORM));
            page.fill("#name", "Ann");
            waitForEvents(server, 1);
            assertThat(server.events().getFirst()).isEqualTo(json("""
                            {"type":"form","event":"validate","value":"user%5Bname%5D=Ann&user%5B_unused_email%5D=\
                            &user%5Bemail%5D=&h=1","meta":{"kind":"k","_target":"user[name]"},"uploads":{}}"""));
        }

        @Test
        @DisplayName("C-257, C-264, C-265: a submit sends the button, and its controls wait for the answer")
        void aSubmittedFormWaits() {
            var server = join(ScriptedServer.showing(FORM).answering(event -> null));
            page.click("#save");
            waitForEvents(server, 1);
            assertThat(server.events().getFirst().get("value").getAsString())
                    .isEqualTo("user%5Bname%5D=&user%5Bemail%5D=&h=1&go=1");
            assertThat(page.locator("#save")).hasText("Saving");
            assertThat(page.locator("#save")).isDisabled();
            assertThat(page.locator("#form")).hasClass("phx-submit-loading");
        }

        @Test
        @DisplayName("C-258: a form that waits for its answer is not submitted again")
        void aDoubleSubmitIsIgnored() {
            var server = join(ScriptedServer.showing(FORM).answering(event -> null));
            page.evaluate("form.requestSubmit(); form.requestSubmit()");
            page.evaluate("form.requestSubmit()");
            page.press("#name", "Enter");
            // whatever the submissions have sent is there before this one
            page.evaluate("liveSocket.execJS(form, 'last')");
            waitForEvents(server, 2);
            assertThat(server.events().getLast().get("event").getAsString()).isEqualTo("last");
        }

        @Test
        @DisplayName("C-264, C-265: the answer gives the controls back")
        void theAnswerGivesTheControlsBack() {
            join(ScriptedServer.showing(FORM));
            page.click("#save");
            assertThat(page.locator("#save")).isEnabled();
            assertThat(page.locator("#save")).hasText("Save");
            assertThat(page.locator("#name")).isEditable();
            assertThat(page.locator("#form")).hasClass("");
        }

        @Test
        @DisplayName("C-253: a field outside of every form is reported, and nothing is sent")
        void aFieldOutsideOfAFormIsReported() {
            var server = join(ScriptedServer.showing("<input id='lost' phx-change='changed'>"));
            var message = page.waitForConsoleMessage(() -> page.fill("#lost", "x"));
            assertThat(message.text())
                    .contains("form.input-outside-form: an input with phx-change must be inside a form");
            assertThat(server.events()).isEmpty();
        }

        @Test
        @DisplayName("C-071: what the user is typing is not overwritten, other fields follow")
        void whatTheUserTypesStays() {
            String statics =
                    "\"<form id='f' phx-change='v'><input id='a' name='a' value='\",\"'><input id='b' value='\",\"'></form>\"";
            var server = ScriptedServer.rendering(
                    "<form id='f' phx-change='v'><input id='a' name='a' value=''><input id='b' value=''></form>",
                    "{\"0\":\"\",\"1\":\"\",\"s\":[%s]}".formatted(statics));
            join(server.answering(event -> "{\"diff\":{\"0\":\"FROM SERVER\",\"1\":\"follows\"}}"));
            page.locator("#a").pressSequentially("abc");
            assertThat(page.locator("#b")).hasValue("follows");
            assertThat(page.locator("#a")).hasValue("abc");
        }

        @Test
        @DisplayName("C-268: after a rejoin the values are sent again, and what they give is shown without a flicker")
        void aFormIsRecovered() {
            String statics = "\"<form id='f' phx-change='v'><input id='a' name='a' value='\",\"'></form><p>\",\"</p>\"";
            var server = join(ScriptedServer.rendering(
                            "<form id='f' phx-change='v'><input id='a' name='a' value=''></form><p></p>",
                            "{\"0\":\"\",\"1\":\"start\",\"s\":[%s]}".formatted(statics))
                    .answering(event -> "{\"diff\":{\"0\":\"typed\",\"1\":\"%s\"}}"
                            .formatted(event.get("value").getAsString())));
            page.fill("#a", "typed");
            assertThat(page.locator("p")).hasText("a=typed");
            page.evaluate("seen = []; new MutationObserver(() => seen.push(document.querySelector('p').textContent))"
                    + ".observe(document.querySelector('p'), {childList: true, subtree: true, characterData: true})");
            server.close(1012);
            waitForEvents(server, 2);
            assertThat(page.locator("#phx-1")).hasClass("phx-connected");
            assertThat(page.locator("#a")).hasValue("typed");
            assertThat(page.evaluate("seen.includes('start')")).isEqualTo(false);
        }
    }

    @Nested
    @DisplayName("The file that is loaded while the page connects")
    class SecondLoad {

        private static final String LIST = "[[&quot;push&quot;,{&quot;event&quot;:&quot;%s&quot;}]]";

        private static final String BUTTONS = "<button id='list' phx-click='" + LIST.formatted("first")
                + "'>1</button><button id='plain' phx-click='second'>2</button>";

        @Test
        @DisplayName(
                "C-200, C-203: a page is connected when its user can be heard; a second click on what waits is ignored")
        void nothingThatTheUserDoesOnAConnectedPageIsLost() {
            var server = ScriptedServer.showing(BUTTONS).answering(event -> null);
            server.hold(name -> name.startsWith("liveview-second_load"));
            open(server);
            page.waitForCondition(() -> !server.received("phx_join").isEmpty());
            assertThat(page.locator("#phx-1")).hasClass("phx-loading");
            server.release();
            assertThat(page.locator("#phx-1")).hasClass("phx-connected");
            page.click("#list");
            page.click("#list");
            page.click("#plain");
            waitForEvents(server, 2);
            assertThat(server.events().stream().map(event -> event.get("event").getAsString()))
                    .containsExactly("first", "second");
        }

        @Test
        void whatCouldNotBeLoadedIsTriedAgain() {
            var server = ScriptedServer.showing(BUTTONS);
            server.missing(name -> name.startsWith("liveview-second_load"));
            prepare(server);
            var message = page.waitForConsoleMessage(
                    new Page.WaitForConsoleMessageOptions()
                            .setPredicate(one -> one.text().contains("client.part-not-loaded")),
                    () -> page.navigate("http://localhost/cart"));
            server.missing(name -> false);
            assertThat(page.locator("#phx-1")).hasClass("phx-connected");
            assertThat(message.type()).isEqualTo("error");
            assertThat(server.loads()).isEqualTo(1);
        }

        @Test
        void aPageWhoseFilesAreGoneIsLoadedAgain() {
            var server = ScriptedServer.showing(BUTTONS);
            server.missing(name -> name.startsWith("liveview-second_load"));
            open(server);
            page.waitForCondition(() -> server.received("phx_join").size() == 2);
            assertThat(server.loads()).isEqualTo(2);
        }

        @Test
        @DisplayName("C-180: events that come with the first tree reach the hooks, however late these are loaded")
        void hooksHearTheFirstEvents() {
            var server = ScriptedServer.showing("<p id='h' phx-hook='Map'></p>")
                    .joining(join -> "{\"rendered\":{\"s\":[\"<p id='h' phx-hook='Map'></p>\"]}}");
            server.withScript("""
                    calls = [];
                    window.LiveViewOptions = {hooks: {Map: {
                      mounted() { this.handleEvent("ping", ({n}) => calls.push(n)) },
                    }}};
                    """);
            server.hold(name -> name.startsWith("liveview-second_load"));
            open(server);
            page.waitForCondition(() -> !server.received("phx_join").isEmpty());
            server.push("diff", "{\"e\":[[\"ping\",{\"n\":7}]]}");
            assertThat(page.locator("#phx-1")).hasClass("phx-loading");
            server.release();
            page.waitForFunction("calls.includes(7)");
        }

        @Test
        void aHookThatNobodyDefinedIsReported() {
            var server = ScriptedServer.showing("<p id='h' phx-hook='Nobody'></p>");
            prepare(server);
            var message = page.waitForConsoleMessage(
                    new Page.WaitForConsoleMessageOptions()
                            .setPredicate(one -> one.text().contains("hook.unknown")),
                    () -> page.navigate("http://localhost/cart"));
            assertThat(message.text()).contains("no hook 'Nobody'; hooks: none");
        }
    }

    @Nested
    @DisplayName("Navigation (C-350 to C-363)")
    class Links {

        private static final String LINK =
                "<a id='l' href='/cart?tab=%s' data-phx-link='patch' data-phx-link-state='push'>go</a>";

        @Test
        @DisplayName("C-355: a patch link asks the view, then the address bar follows, back and forth")
        void aPatchLinkStaysInThePage() {
            String link = LINK.formatted("done");
            var server = join(ScriptedServer.showing(link));
            page.click("#l");
            assertThat(page).hasURL("http://localhost/cart?tab=done");
            assertThat(server.received("live_patch").getFirst().get("url").getAsString())
                    .isEqualTo("http://localhost/cart?tab=done");
            page.goBack();
            page.waitForCondition(() -> server.received("live_patch").size() == 2);
            assertThat(server.received("live_patch").getLast().get("url").getAsString())
                    .isEqualTo("http://localhost/cart?tab=open");
            assertThat(server.loads()).isEqualTo(1);
        }
    }

    @Nested
    @DisplayName("Locks (protocol 16)")
    class Locks {

        @Test
        @DisplayName(
                "C-283, C-284: an element that waits for an answer changes when it is there, its neighbours at once")
        void anElementThatWaitsIsLeftAlone() {
            var server = ScriptedServer.rendering(
                    "<button id='x' phx-click='go'>0</button><i>0</i>",
                    "{\"0\":\"0\",\"1\":\"0\",\"s\":[\"<button id='x' phx-click='go'>\",\"</button><i>\",\"</i>\"]}");
            join(server.answering(event -> {
                if (!event.get("event").getAsString().equals("release")) {
                    return null;
                }
                return "{}";
            }));
            page.click("#x");
            waitForEvents(server, 1);
            server.push("diff", "{\"0\":\"1\",\"1\":\"1\"}");
            assertThat(page.locator("i")).hasText("1");
            assertThat(page.locator("#x")).hasText("0");
            assertThat(page.locator("#x")).hasClass("phx-click-loading");
        }

        @Test
        @DisplayName("C-282: scripts hear of a push, on its element and with its name, and of its end")
        void scriptsHearOfAPush() {
            var server = join(ScriptedServer.showing("<p id='p'><button id='x' phx-click='go'>x</button></p>"));
            page.evaluate("""
                    heard = [];
                    for (const type of ["phx:push", "phx:push:go", "phx:push:other", "phx:undo-loading:0", "phx:undo-lock:0"]) {
                      p.addEventListener(type, ({target, detail}) => heard.push([type, target.id, JSON.stringify(detail)].join(" ")));
                    }""");
            page.click("#x");
            page.waitForFunction("heard.length === 4");
            String detail = "{\"event\":\"go\",\"eventType\":\"click\",\"ref\":0,\"isLoading\":true,\"isLocked\":true}";
            assertThat(page.evaluate("heard"))
                    .isEqualTo(List.of(
                            "phx:push x " + detail,
                            "phx:push:go x " + detail,
                            "phx:undo-loading:0 x null",
                            "phx:undo-lock:0 x null"));
            assertThat(server.events()).hasSize(1);
        }

        @Test
        @DisplayName("F-311: phx:update tells the document of every change, when it is there")
        void updatesAreTold() {
            var server = join(ScriptedServer.rendering(DEAD_COUNTER, counter("0")));
            page.evaluate(
                    "seen = []; document.addEventListener('phx:update', () => seen.push(document.querySelector('h1').textContent))");
            server.push("diff", "{\"0\":\"1\"}");
            server.push("diff", "{\"e\":[[\"ping\",{}]]}");
            server.push("diff", "{\"0\":\"2\"}");
            page.waitForFunction("seen.includes('2')");
            assertThat(page.evaluate("seen.join()")).isEqualTo("1,2");
        }
    }

    @Nested
    @DisplayName("Connection (protocol 3.5, 17)")
    class Connection {

        @Test
        @DisplayName("C-381: when the server comes back, so does the view, in the same page")
        void theViewComesBackByItself() {
            var server = join(ScriptedServer.rendering(DEAD_COUNTER, counter("0")));
            page.evaluate("document.querySelector('h1').mark = 1");
            server.setUp(false);
            server.close(1012);
            assertThat(page.locator("#phx-1")).hasClass("phx-loading phx-error phx-client-error");
            server.setUp(true);
            assertThat(page.locator("#phx-1")).hasClass("phx-connected");
            assertThat(page.evaluate("document.querySelector('h1').mark")).isEqualTo(1);
            assertThat(server.loads()).isEqualTo(1);
            assertThat(server.received("phx_join")
                            .getLast()
                            .getAsJsonObject("params")
                            .get("_mounts")
                            .getAsInt())
                    .isEqualTo(1);
        }

        @Test
        @DisplayName(
                "F-317: stop() leaves the views and closes the connection; the page stays, and start() joins again")
        void thePageMayStop() {
            var server = join(ScriptedServer.rendering(DEAD_COUNTER, counter("0")));
            page.evaluate("liveSocket.stop()");
            page.waitForCondition(() -> server.received("phx_leave").size() == 1);
            page.waitForFunction("!liveSocket.isConnected");
            page.click("#plus");
            assertThat(page.locator("h1")).hasText("0");
            assertThat(server.events()).isEmpty();
            page.evaluate("liveSocket.start()");
            page.waitForCondition(() -> server.received("phx_join").size() == 2);
            page.click("#plus");
            waitForEvents(server, 1);
            assertThat(server.loads()).isEqualTo(1);
        }

        @Test
        @DisplayName("C-213, C-386: commands run when the connection has been away for a moment, and when it is back")
        void commandsTellOfTheConnection() {
            String banner = "<p id='offline' hidden phx-disconnected='[[\"remove_attr\",{\"attr\":\"hidden\"}]]'"
                    + " phx-connected='[[\"set_attr\",{\"attr\":[\"hidden\",\"\"]}]]'>offline</p>";
            var server = join(ScriptedServer.showing(banner));
            assertThat(page.locator("#offline")).isHidden();
            server.setUp(false);
            server.close(1012);
            assertThat(page.locator("#offline")).isVisible();
            server.setUp(true);
            assertThat(page.locator("#phx-1")).hasClass("phx-connected");
            assertThat(page.locator("#offline")).isHidden();
        }

        @Test
        @DisplayName("C-362: failures are told to the page, with what has failed")
        void failuresAreTold() {
            var server = join(ScriptedServer.showing("x"));
            page.evaluate(
                    "kinds = []; addEventListener('phx:page-loading-start', ({detail}) => kinds.push(detail.kind + ' ' + detail.errorKind))");
            server.push("phx_error", "{}");
            page.waitForFunction("kinds.includes('error server')");
            assertThat(page.locator("#phx-1")).hasClass("phx-connected");
            server.close(1012);
            page.waitForFunction("kinds.includes('error client')");
        }

        @Test
        @DisplayName("17.3: a view that crashes joins again on the same connection")
        void aCrashedViewJoinsAgain() {
            var server = join(ScriptedServer.showing("x"));
            server.push("phx_error", "{}");
            assertThat(page.locator("#phx-1")).hasClass("phx-loading phx-error phx-server-error");
            assertThat(page.locator("#phx-1")).hasClass("phx-connected");
            assertThat(server.connections()).hasSize(1);
        }

        @Test
        @DisplayName("C-217: without a connection an event is refused and reported, and nothing waits for it")
        void eventsWithoutConnectionAreRefused() {
            var server = join(ScriptedServer.rendering(DEAD_COUNTER, counter("0")));
            server.setUp(false);
            server.close(1012);
            assertThat(page.locator("#phx-1")).hasClass(Pattern.compile("phx-client-error"));
            var warning = page.waitForConsoleMessage(() -> page.click("#plus"));
            assertThat(warning.text()).contains("view.no-connection: event 'add' was not sent");
            assertThat(page.locator("[data-phx-ref-src]")).hasCount(0);
        }
    }

    @Nested
    @DisplayName("Hooks (C-170 to C-182)")
    class Hooks {

        @Test
        @DisplayName("C-173, C-178, C-180: callbacks, a reply and a pushed event come in their order")
        void aHookLives() {
            var server = ScriptedServer.rendering(
                    "", "{\"0\":\"0\",\"s\":[\"<div id='h' phx-hook='Map' data-n='\",\"'></div>\"]}");
            server.withScript("""
                    calls = [];
                    window.LiveViewOptions = {hooks: {Map: {
                      mounted() {
                        this.handleEvent("ping", ({n}) => calls.push("ping " + n));
                        this.pushEvent("hello", {a: 1}).then((reply) => calls.push("reply " + reply.ok));
                      },
                      updated() { calls.push("updated " + this.el.dataset.n) },
                      disconnected() { calls.push("disconnected") },
                      reconnected() { calls.push("reconnected") },
                    }}};
                    """);
            join(server.answering(event -> "{\"diff\":{\"r\":{\"ok\":true}}}"));
            page.waitForFunction("calls.length === 1");
            server.push("diff", "{\"0\":\"1\",\"e\":[[\"ping\",{\"n\":7}]]}");
            page.waitForFunction("calls.length === 3");
            server.close(1012);
            page.waitForFunction("calls.includes('reconnected')");
            assertThat(page.evaluate("calls.slice(0, 4)"))
                    .isEqualTo(List.of("reply true", "updated 1", "ping 7", "disconnected"));
        }

        @Test
        @DisplayName("C-171: a member in the place of one that every hook has counts, and is warned of")
        void aMemberInThePlaceOfACoreMemberIsWarnedOf() {
            var server = ScriptedServer.showing("<p id='h' phx-hook='Map'></p>").withScript("""
                    calls = [];
                    window.LiveViewOptions = {hooks: {Map: {
                      liveSocket: "mine", own: 1,
                      pushEvent(event) { calls.push("pushed " + event) },
                      mounted() { this.pushEvent(this.liveSocket + this.own) },
                    }}};
                    """);
            prepare(server);
            var warnings = new ArrayList<String>();
            page.onConsoleMessage(message -> warnings.add(message.type() + " " + message.text()));
            page.navigate("http://localhost/cart");
            page.waitForFunction("calls.length === 1");
            assertThat(page.evaluate("calls[0]")).isEqualTo("pushed mine1");
            assertThat(warnings)
                    .filteredOn(warning -> warning.contains("hook.core-member"))
                    .satisfiesExactly(
                            first -> assertThat(first).startsWith("warning").contains("'liveSocket'"),
                            second -> assertThat(second).contains("'pushEvent'"));
            assertThat(server.events()).isEmpty();
        }

        @Test
        @DisplayName("a hook's own members may be called attach and release; what it listens to ends all the same")
        void namesOfTheLibrarysOwnWorkAreFree() {
            var server = ScriptedServer.showing("<b><p id='h' phx-hook='Map'></p></b>")
                    .withScript("""
                    calls = [];
                    window.LiveViewOptions = {hooks: {Map: {
                      attach: 1, release() { calls.push("mine") },
                      mounted() { this.handleEvent("ping", () => calls.push("ping")); this.release() },
                      destroyed() { calls.push("destroyed") },
                    }}};
                    """);
            prepare(server);
            var warnings = new ArrayList<String>();
            page.onConsoleMessage(message -> warnings.add(message.text()));
            page.navigate("http://localhost/cart");
            page.waitForFunction("calls.length === 1");
            server.push("diff", "{\"e\":[[\"ping\",{}]]}");
            page.waitForFunction("calls.length === 2");
            page.evaluate("window.liveSocket.stop()");
            page.evaluate("dispatchEvent(new CustomEvent('phx:ping'))");
            assertThat(page.evaluate("calls")).isEqualTo(List.of("mine", "ping", "destroyed"));
            assertThat(warnings).noneMatch(warning -> warning.contains("hook.core-member"));
        }

        @Test
        @DisplayName("C-180: a hook may stop listening to an event")
        void aHookMayStopListening() {
            var server = ScriptedServer.showing("<p id='h' phx-hook='Map'></p>").withScript("""
                    calls = [];
                    window.LiveViewOptions = {hooks: {Map: {
                      mounted() {
                        const first = this.handleEvent("ping", ({n}) => calls.push("first " + n));
                        this.handleEvent("ping", ({n}) => calls.push("second " + n));
                        this.handleEvent("stop", () => this.removeHandleEvent(first));
                      },
                    }}};
                    """);
            join(server);
            server.push("diff", "{\"e\":[[\"ping\",{\"n\":1}],[\"stop\",{}],[\"ping\",{\"n\":2}]]}");
            page.waitForFunction("calls.length === 3");
            assertThat(page.evaluate("calls")).isEqualTo(List.of("first 1", "second 1", "second 2"));
        }
    }

    @Test
    @DisplayName("C-310 to C-315, C-045: what commands change stays when the server writes the element")
    void whatCommandsChangeStays() {
        String commands =
                "[[&quot;hide&quot;,{&quot;to&quot;:&quot;#m&quot;}],[&quot;add_class&quot;,{&quot;names&quot;:[&quot;on&quot;],"
                        + "&quot;to&quot;:&quot;#m&quot;}],[&quot;push&quot;,{&quot;event&quot;:&quot;go&quot;,&quot;value&quot;:{&quot;id&quot;:7}}]]";
        String button = "<button id='b' phx-click='" + commands + "'>b</button>";
        var server = ScriptedServer.rendering(
                button + "<p id='m' class='a' style=''>m</p>",
                "{\"0\":\"a\",\"1\":\"\",\"s\":[\"%s<p id='m' class='\",\"' style='\",\"'>m</p>\"]}".formatted(button));
        join(server.answering(event -> "{\"diff\":{\"0\":\"c\",\"1\":\"color: red\"}}"));
        page.click("#b");
        assertThat(page.locator("#m")).hasClass(Pattern.compile("\\bc\\b"));
        assertThat(page.locator("#m")).hasClass(Pattern.compile("\\bon\\b"));
        assertThat(page.locator("#m")).isHidden();
        assertThat(server.events().getFirst().get("value")).isEqualTo(json("{\"value\":\"\",\"id\":7}"));
    }

    @Test
    @DisplayName("C-009: the title is set with the page's events")
    void theTitleFollows() {
        var server = join(ScriptedServer.showing("x"));
        server.push("diff", "{\"t\":\"Tea\"}");
        assertThat(page).hasTitle("Tea");
    }
}
