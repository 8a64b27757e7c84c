package dev.liveview.js;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the page shows while a push is unanswered, and that it shows nothing of the kind where nothing is sent (C-214, C-217, C-264, C-265). */
class PushesTest extends BrowserTest {

    private static final String FORM = """
            <form id="form" %s><input name="a" id="a" value="1"><input type="file" id="file">\
            <button name="go" value="1" id="save" phx-disable-with="Saving">Save</button></form>""";

    private static final String RECORD = """
            record = [];
            for (const phase of ["start", "stop"]) {
              addEventListener("phx:page-loading-" + phase, ({detail}) => detail.kind === "element" && record.push(phase));
            }""";

    private static final String PUSH =
            "[[&quot;push&quot;,{&quot;event&quot;:&quot;go&quot;,&quot;page_loading&quot;:true%s}]]";

    private ConsoleMessage consoleDuring(Runnable action) {
        return page.waitForConsoleMessage(action);
    }

    private void expectInUse() {
        assertThat(page.locator("#save")).hasText("Save");
        assertThat(page.locator("#save")).isEnabled();
        assertThat(page.locator("#file")).isEnabled();
        assertThat(page.locator("#a")).isEditable();
        assertThat(page.locator("#form")).not().hasClass(Pattern.compile("loading"));
    }

    private void expectOutOfUse() {
        assertThat(page.locator("#save")).hasText("Saving");
        assertThat(page.locator("#save")).isDisabled();
        assertThat(page.locator("#file")).isDisabled();
        assertThat(page.locator("#a")).not().isEditable();
    }

    @Nested
    @DisplayName("A form")
    class Forms {

        @Test
        @DisplayName("C-264: a form that is submitted to nobody stays in use")
        void aFormThatReachesNobodyStaysInUse() {
            var server = join(ScriptedServer.showing(FORM.formatted("phx-submit='save' phx-target='#nobody'")));
            var message = consoleDuring(() -> page.click("#save"));
            assertThat(message.text()).contains("event.missing-selector-target");
            expectInUse();
            assertThat(server.events()).isEmpty();
        }

        @Test
        @DisplayName("C-217, C-288: a form that is submitted without a connection stays in use")
        void aFormWithoutAConnectionStaysInUse() {
            var server = join(ScriptedServer.showing(FORM.formatted("phx-submit='save'")));
            server.setUp(false);
            server.close(1012);
            assertThat(page.locator("#phx-1")).hasClass(Pattern.compile("phx-client-error"));
            var message = consoleDuring(() -> page.click("#save"));
            assertThat(message.text()).contains("view.no-connection");
            expectInUse();
        }

        @Test
        @DisplayName(
                "C-264, C-282: each control is out of use until the answer comes; scripts hear of the form and its button")
        void aSubmittedFormIsOutOfUse() {
            var server = join(
                    ScriptedServer.showing(FORM.formatted("phx-submit='save'")).answering(event -> null));
            page.evaluate("""
                    heard = [];
                    for (const type of ["phx:push", "phx:push:save"]) {
                      addEventListener(type, ({target, detail: {event, eventType, ref}}) =>
                        heard.push([type, target.id, event, eventType, ref].join(" ")));
                    }""");
            page.click("#save");
            waitForEvents(server, 1);
            expectOutOfUse();
            assertThat(page.evaluate("heard.join()"))
                    .isEqualTo("phx:push save save submit 0,phx:push:save save save submit 0,"
                            + "phx:push form save submit 0,phx:push:save form save submit 0");
        }

        @Test
        @DisplayName("C-264, C-265: a form whose submit the server refuses is in use again")
        void aFormThatIsRefusedIsInUseAgain() {
            var server = join(ScriptedServer.showing(FORM.formatted("phx-submit='save'"))
                    .answering(event -> "error:{\"reason\":\"bad values\"}"));
            page.click("#save");
            waitForEvents(server, 1);
            expectInUse();
        }

        @Test
        @DisplayName(
                "C-260: a form with phx-change that the browser submits is out of use until the next page is there")
        void aFormThatTheBrowserSubmitsIsOutOfUse() {
            var server = join(ScriptedServer.showing(FORM.formatted("phx-change='changed' action='/slow'")));
            server.hold(name -> name.startsWith("slow"));
            var message = consoleDuring(() -> page.evaluate("""
                    new MutationObserver(() => console.log([save.textContent, save.disabled, file.disabled, a.readOnly].join()))
                      .observe(save, {attributeFilter: ["disabled"]});
                    save.click()"""));
            assertThat(message.text()).isEqualTo("Saving,true,true,true");
            page.waitForCondition(server::isHolding);
            server.release();
            assertThat(page).hasURL(Pattern.compile(".*/slow\\?a=1&.*go=1$"));
            assertThat(server.events()).isEmpty();
        }

        @Test
        @DisplayName(
                "C-261: a form for a dialog, one that is prevented, and one for another tab leave the page as it is")
        void aFormThatDoesNotLeaveThePageStaysInUse() {
            var server =
                    join(ScriptedServer.showing(FORM.formatted("phx-change='changed' action='/slow' method='dialog'")));
            page.click("#save");
            server.missing(name -> name.startsWith("slow"));
            page.evaluate("form.method = 'get'; form.target = 'other'");
            page.waitForPopup(() -> page.click("#save")).close();
            page.evaluate("form.target = ''; document.addEventListener('submit', (event) => event.preventDefault())");
            page.click("#save");
            page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
            expectInUse();
            // a page that is being left would not show it
            server.setUp(false);
            server.close(1012);
            assertThat(page.locator("#phx-1")).hasClass(Pattern.compile("phx-client-error"));
        }
    }

    @Nested
    @DisplayName("A button")
    class Buttons {

        @Test
        @DisplayName(
                "C-287, C-313: an answer that a transition holds back counts when the connection has gone meanwhile")
        void anAnswerThatIsHeldBackReleasesTheButton() {
            var server = ScriptedServer.showing("<button id='b' phx-click='go'>Go</button>");
            prepare(server);
            stopClock();
            page.navigate("http://localhost/cart");
            assertThat(page.locator("#phx-1")).hasClass("phx-connected");
            page.evaluate("liveSocket.execJS(b, [['transition', {transition: [['fade'], [], []], time: 500}]])");
            page.click("#b");
            waitForEvents(server, 1);
            server.setUp(false);
            server.close(1012);
            assertThat(page.locator("#phx-1")).hasClass(Pattern.compile("phx-client-error"));
            assertThat(page.locator("#b")).hasClass(Pattern.compile("phx-click-loading"));

            page.clock().runFor(600);

            assertThat(page.locator("#b")).not().hasClass(Pattern.compile("phx-click-loading"));
        }

        @Test
        @DisplayName("C-265: a button for which a script pushes does not wait, and keeps its text")
        void aButtonThatDoesNotWaitKeepsItsText() {
            var server = join(ScriptedServer.showing("<button id='b' phx-disable-with='Saving'>Save</button>"));
            page.evaluate("liveSocket.execJS(b, [['push', {event: 'one'}]])");
            server.push("diff", """
                    {"e":[["js:exec",{"to":"#b","js":[["push",{"event":"two"}]]}]]}""");
            waitForEvents(server, 2);
            assertThat(page.locator("#b")).hasText("Save");
            assertThat(page.locator("#b")).isEnabled();
        }

        @Test
        @DisplayName("C-265: a button whose event reaches nobody keeps its text")
        void aButtonThatReachesNobodyKeepsItsText() {
            join(ScriptedServer.showing(
                    "<button id='b' phx-click='go' phx-target='#nobody' phx-disable-with='Going'>Go</button>"));
            consoleDuring(() -> page.click("#b"));
            assertThat(page.locator("#b")).hasText("Go");
            assertThat(page.locator("#b")).isEnabled();
        }
    }

    @Nested
    @DisplayName("A link (C-205)")
    class Links {

        /** Classes of the view's container after the script has run and the connection has ended. */
        private Object classesAfter(String script) {
            return page.evaluate(script + "; liveSocket.disconnect(); document.getElementById('phx-1').className");
        }

        @Test
        @DisplayName("to another page lets the view be: nothing says that it has lost its connection")
        void aLinkToAnotherPageLetsTheViewBe() {
            join(ScriptedServer.showing("<a id='l' href='/slow'>l</a>"));
            assertThat(classesAfter("l.click()")).isEqualTo("phx-connected");
            // what is on its way would meet the end of the test
            assertThat(page).hasURL(Pattern.compile("/slow$"));
        }

        @Test
        @DisplayName("to a place in this page, for a download, or with a modifier key leaves nothing")
        void otherLinksLeaveNothing() {
            join(ScriptedServer.showing("<a id='l' href='#there'>l</a>"));
            page.evaluate("addEventListener('click', (event) => event.preventDefault())");
            assertThat(classesAfter("""
                    l.click();
                    l.href = "/slow";
                    l.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true, ctrlKey: true}));
                    l.download = "l";
                    l.click()""")).asString().contains("phx-client-error");
        }
    }

    @Nested
    @DisplayName("The page (C-214)")
    class Loading {

        @Test
        @DisplayName("a push that reaches nobody does not say that the page loads")
        void aPushThatReachesNobodyIsNoLoad() {
            join(ScriptedServer.showing("<button id='b' phx-click='"
                    + PUSH.formatted(",&quot;target&quot;:&quot;#nobody&quot;") + "'>b</button>"));
            page.evaluate(RECORD);
            consoleDuring(() -> page.click("#b"));
            assertThat(page.evaluate("record.join()")).isEqualTo("");
        }

        @Test
        @DisplayName("a push that cannot be sent says at once that nothing loads any more")
        void aPushWithoutAConnectionIsOverAtOnce() {
            var server =
                    join(ScriptedServer.showing("<button id='b' phx-click='" + PUSH.formatted("") + "'>b</button>"));
            page.evaluate(RECORD);
            server.setUp(false);
            server.close(1012);
            assertThat(page.locator("#phx-1")).hasClass(Pattern.compile("phx-client-error"));
            consoleDuring(() -> page.click("#b"));
            assertThat(page.evaluate("record.join()")).isEqualTo("start,stop");
        }

        @Test
        @DisplayName("a push to several says so for each")
        void aPushToSeveralLoadsForEach() {
            var server = join(ScriptedServer.showing("<i></i><i></i><button id='b' phx-click='"
                    + PUSH.formatted(",&quot;target&quot;:&quot;i&quot;") + "'>b</button>"));
            page.evaluate(RECORD);
            page.click("#b");
            waitForEvents(server, 2);
            page.waitForFunction("record.join() === 'start,start,stop,stop'");
        }
    }
}
