package dev.liveview.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.router.LiveApp;
import dev.liveview.template.HtmlRender;
import dev.liveview.template.Slot;
import dev.liveview.transport.FakeSocket;
import dev.liveview.transport.TestBrowser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("F-122: <.portal>")
class PortalTest {
    @Template("""
        <.portal id="tip" target={@target} class={"tip" + @kind}>
          <b>{@count}</b>
        </.portal>
        <.portal :if={@count < 2} id="list" target="#lists" container="ul"><li>{@kind}</li></.portal>
        """)
    static final class TipsLive extends LiveView {
        final Assign<String> target = assign("body");
        final Assign<String> kind = assign("-a");
        final Assign<Integer> count = assign(1);

        @On("inc")
        void increment() {
            count.update(n -> n + 1);
        }

        @On("move")
        void move() {
            target.set("#lists");
        }
    }

    private static TestBrowser browser() {
        return TestBrowser.visiting(LiveApp.of(routes -> routes.live("/", TipsLive::new))
                .secret("a secret of the tests, 32 characters long"));
    }

    private static String html(String container, @Nullable String cssClass) throws Exception {
        HtmlRender out = new HtmlRender();
        Slot<Void> content = nothing -> inner -> inner.text("<hidden>");
        Portal_Template.render(out, -1L, new Portal("a\"b", "#x > .y", container, cssClass, content));
        return out.html();
    }

    @Test
    @DisplayName("one element with the content, in one that browsers do not show (protocol 21)")
    void theContentStandsInATemplate() throws Exception {
        assertThat(html("div", null))
                .isEqualTo("<template id=\"a&quot;b\" data-phx-portal=\"#x &gt; .y\">"
                        + "<div id=\"_lv_portal_wrap_a&quot;b\">&lt;hidden&gt;</div></template>");
        assertThat(html("my-box", "big round"))
                .contains("<my-box id=\"_lv_portal_wrap_a&quot;b\" class=\"big round\">")
                .endsWith("</my-box></template>");
    }

    @Test
    @DisplayName("the page as it comes first has it, too")
    void theFirstPageHasTheTemplateOnly() {
        try (TestBrowser browser = browser()) {
            String page = TestBrowser.text(browser.get("/"));
            assertThat(page)
                    .contains("<template id=\"tip\" data-phx-portal=\"body\">"
                            + "<div id=\"_lv_portal_wrap_tip\" class=\"tip-a\"><b>1</b></div></template>")
                    .contains("<ul id=\"_lv_portal_wrap_list\"><li>-a</li></ul>");
        }
    }

    @Test
    void onlyWhatChangesIsSent() {
        try (TestBrowser browser = browser()) {
            FakeSocket socket = browser.open("/");
            socket.clicks("move");
            assertThat(socket.next()).contains("{\"diff\":{\"0\":{\"1\":\"#lists\"}}}");
            socket.clicks("inc");
            assertThat(socket.next()).contains("{\"diff\":{\"0\":{\"4\":{\"0\":\"2\"}},\"1\":\"\"}}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "br", "template", "a b"})
    void anElementThatShowsNothingIsNoContainer(String container) {
        assertThatThrownBy(() -> new Portal("tip", "body", container, null, Slot.none()))
                .hasMessageStartingWith("<.portal container=\"" + container + "\">: ");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> new Portal("", "body", "div", null, Slot.none()))
                .hasMessage("<.portal id=\"\">: a portal needs an id");
        assertThatThrownBy(() -> new Portal("tip", " ", "div", null, Slot.none()))
                .hasMessageStartingWith("<.portal target=\" \">: it is to be a CSS selector");
    }
}
