package dev.liveview.js;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Stateful components and streams, in a real browser, against a server that the test plays (protocol 6.1, 6.3, 8.5, 12). */
class ComponentsTest extends BrowserTest {

    private static final String LIKE = """
            {"0":"%s","s":["<div class='like'><b>","</b><button phx-click='like'>L</button></div>"],"r":1}""";

    /** A view with two components of one class, and its own button that has the given attributes. */
    private static String tree(String attributes) {
        return """
                {"0":1,"1":2,"s":["<main>","</main><aside>","</aside><button id='own' phx-click='own' %s>O</button>"],\
                "c":{"1":%s,"2":{"0":"b","s":1}}}""".formatted(attributes, LIKE.formatted("a"));
    }

    private ScriptedServer joinWith(String attributes) {
        return join(ScriptedServer.rendering("<p>dead</p>", tree(attributes)));
    }

    private static List<String> cids(List<JsonObject> events) {
        return events.stream()
                .map(event -> event.get("cid"))
                .map(cid -> cid == null ? "view" : cid.getAsString())
                .toList();
    }

    @Nested
    @DisplayName("Targets of events (F-138, C-210)")
    class Targets {

        @Test
        @DisplayName("F-138, protocol 6.1: a component's number is sent as a number")
        void aNumberNamesTheComponent() {
            var server = joinWith("phx-target='2'");
            page.click("#own");
            waitForEvents(server, 1);
            assertThat(server.events())
                    .containsExactly(
                            json("{\"type\":\"click\",\"event\":\"own\",\"value\":{\"value\":\"\"},\"cid\":2}"));
        }

        @Test
        @DisplayName("C-210: without a target an event inside a component goes to the view")
        void withoutATargetTheViewGetsTheEvent() {
            var server = joinWith("");
            page.click("aside button");
            waitForEvents(server, 1);
            assertThat(cids(server.events())).containsExactly("view");
        }

        @Test
        @DisplayName("C-210: a selector gets one push for each match, to the component around it or its view")
        void aSelectorNamesTheComponentsAroundWhatItMatches() {
            var server = joinWith("phx-target='.like b, #own'");
            page.click("#own");
            waitForEvents(server, 3);
            assertThat(cids(server.events())).containsExactly("1", "2", "view");
        }

        @Test
        @DisplayName("C-179: a number that no component of the view has is reported, and nothing is sent")
        void anUnknownNumberIsReported() {
            var server = ScriptedServer.rendering("", tree("phx-hook='Push' phx-target='9'"))
                    .withScript("""
                            window.LiveViewOptions = {hooks: {Push: {mounted() {
                              window.push = (target) => this.pushEventTo(target, "to", {});
                            }}}}""");
            join(server);
            var message = page.waitForConsoleMessage(() -> page.click("#own"));
            assertThat(message.text()).contains("event.missing-component-target: no view shows the target '9'");
            assertThat(page.evaluate("window.push(9).then((all) => all.length)"))
                    .isEqualTo(0);
            server.push("diff", "{\"1\":\"\"}");
            assertThat(page.locator("aside b")).hasCount(0);
            assertThat(page.evaluate("window.push(2).then((all) => all.length)"))
                    .isEqualTo(0);
            assertThat(page.evaluate("window.push(1).then((all) => all.length)"))
                    .isEqualTo(1);
            assertThat(cids(server.events())).containsExactly("1");
        }

        @Test
        @DisplayName("Selectors of scripts find a component's root, as with the official client (protocol 9.4)")
        void theRootCarriesItsNumberAndItsView() {
            var server = joinWith("phx-target='aside > [data-phx-component][data-phx-view=phx-1]'");
            page.click("#own");
            waitForEvents(server, 1);
            assertThat(cids(server.events())).containsExactly("2");
        }

        @Test
        @DisplayName("C-179: pushEventTo sends to every match and settles with all replies")
        void hooksPushToComponents() {
            var server = ScriptedServer.rendering("", tree("phx-hook='Push'"))
                    .withScript("""
                            window.LiveViewOptions = {hooks: {Push: {mounted() {
                              window.replied = [];
                              this.pushEventTo(".like", "all", {}).then((all) => window.all = all);
                              this.pushEventTo(2, "one", {x: 1}, (reply) => window.replied.push(reply));
                              this.pushEventTo(document.querySelector("main b"), "around", {}, (reply) => window.replied.push(reply));
                            }}}}""")
                    .answering(event -> "{\"diff\":{\"r\":{\"to\":%s}}}".formatted(event.get("cid")));
            join(server);
            waitForEvents(server, 4);
            assertThat(cids(server.events())).containsExactly("1", "2", "2", "1");
            page.waitForFunction("window.all && window.replied.length === 2");
            assertThat(page.evaluate("JSON.stringify(window.replied)")).isEqualTo("[{\"to\":2},{\"to\":1}]");
            assertThat(page.evaluate("window.all.map(({status, value}) => status + value.reply.to).join()"))
                    .isEqualTo("fulfilled1,fulfilled2");
            assertThat(page.evaluate("window.all.every(({value}) => Number.isInteger(value.ref))"))
                    .isEqualTo(true);
        }
    }

    @Nested
    @DisplayName("Deletion in two steps (C-059, protocol 6.3)")
    class Deletion {

        @Test
        @DisplayName("C-059: a component that left the page is announced, and deleted when the server has agreed")
        void aComponentThatLeftIsDeleted() {
            var server = joinWith("");
            server.push("diff", "{\"1\":\"\"}");
            page.waitForCondition(() -> server.received("cids_destroyed").size() == 1);
            assertThat(server.received("cids_will_destroy")).containsExactly(json("{\"cids\":[2]}"));
            assertThat(server.received("cids_destroyed")).containsExactly(json("{\"cids\":[2]}"));
        }

        @Test
        @DisplayName("C-059: one that is there again before the second step is not deleted")
        void aComponentThatCameBackIsNotDeleted() {
            var server = joinWith("");
            server.onMessage("cids_will_destroy", payload -> {
                server.push("diff", "{\"1\":2,\"c\":{\"2\":%s}}".formatted(LIKE.formatted("again")));
                return "{}";
            });
            server.push("diff", "{\"0\":\"\",\"1\":\"\"}");
            page.waitForCondition(() -> server.received("cids_destroyed").size() == 1);
            assertThat(server.received("cids_will_destroy")).containsExactly(json("{\"cids\":[1,2]}"));
            assertThat(server.received("cids_destroyed")).containsExactly(json("{\"cids\":[1]}"));
            assertThat(page.locator("aside b")).hasText("again");
        }

        @Test
        @DisplayName("C-058: one that stands somewhere else now is not announced")
        void aComponentThatMovedIsNotAnnounced() {
            var server = joinWith("");
            page.evaluate("document.querySelector('main .like').mark = 1");
            server.push("diff", "{\"0\":\"\",\"1\":1}");
            assertThat(page.locator("aside b")).hasText("a");
            assertThat(page.evaluate("document.querySelector('aside .like').mark"))
                    .isEqualTo(1);
            page.waitForCondition(() -> server.received("cids_destroyed").size() == 1);
            assertThat(server.received("cids_will_destroy")).containsExactly(json("{\"cids\":[2]}"));
        }

        @Test
        @DisplayName(
                "Protocol 6.3: what the server has deleted is forgotten: to mention it again is an error, after which the view joins anew")
        void aDeletedComponentIsForgotten() {
            var server = joinWith("");
            server.onMessage("cids_destroyed", JsonElement::toString);
            server.push("diff", "{\"1\":\"\"}");
            page.waitForCondition(() -> server.received("cids_destroyed").size() == 1);
            server.push("diff", "{\"1\":2}");
            page.waitForCondition(() -> server.received("phx_join").size() == 2);
            assertThat(page.locator("aside b")).hasText("b");
        }
    }

    @Nested
    class Rejoining {

        @Test
        @DisplayName("C-385: components are matched by their place; their elements and what scripts did to them stay")
        void componentsKeepTheirElements() {
            var server = joinWith("");
            page.evaluate("document.querySelector('aside .like').mark = 1");
            server.joining(join -> """
                    {"rendered":{"0":5,"1":6,"s":["<main>","</main><aside>",\
                    "</aside><button id='own' phx-click='own' >O</button>"],"c":{"6":%s,"5":{"0":"x","s":6}}}}""".formatted(LIKE.formatted("y")));
            server.close(1011);
            assertThat(page.locator("aside b")).hasText("y");
            assertThat(page.evaluate("document.querySelector('aside .like').mark"))
                    .isEqualTo(1);
            assertThat(page.locator("aside .like")).hasAttribute("data-phx-component", "6");
            server.push("diff", "{\"c\":{\"5\":{\"0\":\"z\"}}}");
            assertThat(page.locator("main b")).hasText("z");
            assertThat(server.received("cids_will_destroy")).isEmpty();
        }
    }

    @Nested
    @DisplayName("Streams (protocol 12)")
    class Streams {

        private static final String SONGS = """
                {"0":{"s":["<li id='","'>","</li>"],"k":{"0":{"0":"s1","1":"One"},"kc":1},"stream":["0",[["s1",-1,null,null]],[]]},\
                "s":["<ul id='songs' phx-update='stream'>","</ul>"]}""";

        @Test
        @DisplayName("C-110, C-122: items of the dead page are taken over, updated by events, and kept on a rejoin")
        void itemsLiveInThePage() {
            var server =
                    ScriptedServer.rendering("<ul id='songs' phx-update='stream'><li id='s1'>One</li></ul>", SONGS);
            server.withScript("addEventListener('DOMContentLoaded', () => document.getElementById('s1').mark = 1)");
            join(server);
            server.push("diff", """
                    {"0":{"k":{"0":{"0":"s2","1":"Two"},"1":{"0":"s1","1":"Uno"},"kc":2},\
                    "stream":["0",[["s1",-1,null,null],["s2",0,null,null]],[]]}}""");
            assertThat(page.locator("#songs li")).hasText(new String[] {"Two", "Uno"});
            assertThat(page.evaluate("document.getElementById('s1').mark")).isEqualTo(1);
            server.close(1011);
            page.locator("#s2")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(WaitForSelectorState.DETACHED));
            assertThat(page.locator("#songs li")).hasText(new String[] {"One"});
            assertThat(page.evaluate("document.getElementById('s1').mark")).isEqualTo(1);
        }

        @Test
        @DisplayName("C-268: a form in a stream's item is found in the new tree and sent again after a rejoin")
        void aFormInAnItemIsRecovered() {
            String form = "<form id='f' phx-change='validate'><input name='n'></form>";
            String tree = """
                    {"0":{"s":["<li id='","'>%s</li>"],"k":{"0":{"0":"s1"},"kc":1},"stream":["0",[["s1",-1,null,null]],[]]},\
                    "s":["<ul id='songs' phx-update='stream'>","</ul>"]}""".formatted(form);
            var server = join(ScriptedServer.rendering("", tree));
            page.fill("[name=n]", "typed");
            waitForEvents(server, 1);
            server.close(1011);
            waitForEvents(server, 2);
            assertThat(server.events().get(1).get("value").getAsString()).contains("n=typed");
            assertThat(page.locator("[name=n]")).hasValue("typed");
        }
    }
}
