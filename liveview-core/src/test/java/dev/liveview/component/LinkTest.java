package dev.liveview.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.http.Response;
import dev.liveview.router.LiveApp;
import dev.liveview.template.Attrs;
import dev.liveview.template.HtmlRender;
import dev.liveview.template.Slot;
import dev.liveview.transport.FakeSocket;
import dev.liveview.transport.TestBrowser;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("F-109: <.link>")
class LinkTest {
    @Template("""
        <.link patch={"/?page=" + @page} class="next" id="a">Page {@page}</.link>
        <.link navigate="/albums" replace id="b">Albums</.link>
        <.link href="https://example.com/" id="c">Elsewhere</.link>
        <.link phx-click="open" id="d">Open</.link>
        <.link href="/logout" method="delete" id="e">Log out</.link>
        <.link href="/logout" method="post" csrf_token="" id="f">Log out</.link>
        """)
    static final class LinksLive extends LiveView {
        final Assign<Integer> page = assign(1);

        @On("open")
        void open() {
            page.set(2);
        }
    }

    private static TestBrowser browser() {
        return TestBrowser.visiting(LiveApp.of(
                        routes -> routes.live("/", LinksLive::new).delete("/logout", request -> Response.text("out")))
                .secret("a secret of the tests, 32 characters long"));
    }

    private static String tag(TestBrowser browser, String id) {
        return browser.view().getElementById(id).outerHtml();
    }

    @Test
    void eachKindSaysWhereItLeads() {
        try (TestBrowser browser = browser()) {
            browser.get("/");
            assertThat(tag(browser, "a"))
                    .isEqualTo(
                            "<a href=\"/?page=1\" data-phx-link=\"patch\" data-phx-link-state=\"push\" class=\"next\" id=\"a\">Page 1</a>");
            assertThat(tag(browser, "b"))
                    .isEqualTo(
                            "<a href=\"/albums\" data-phx-link=\"redirect\" data-phx-link-state=\"replace\" id=\"b\">Albums</a>");
            assertThat(tag(browser, "c")).isEqualTo("<a href=\"https://example.com/\" id=\"c\">Elsewhere</a>");
            assertThat(tag(browser, "d")).isEqualTo("<a href=\"#\" phx-click=\"open\" id=\"d\">Open</a>");
        }
    }

    @Test
    @DisplayName("other methods bring the visitor's token, the same in both renders")
    void otherMethodsBringTheToken() {
        try (TestBrowser browser = browser()) {
            FakeSocket socket = browser.open("/");
            assertThat(tag(browser, "e"))
                    .contains("data-method=\"delete\" data-csrf=\"" + browser.csrf() + "\" data-to=\"/logout\"");
            assertThat(tag(browser, "f")).contains("data-method=\"post\" data-to=\"/logout\"");
            socket.joinsAgain(browser.joinPayload());
            assertThat(socket.next(2))
                    .anySatisfy(frame -> assertThat(frame).contains("data-csrf=\\\"" + browser.csrf() + "\\\""));
        }
    }

    private static String html(@Nullable String patch, @Nullable String href, String method) throws Exception {
        HtmlRender out = new HtmlRender();
        Link_Template.render(out, -1L, new Link(patch, null, href, false, method, null, Attrs.EMPTY, Slot.none()));
        return out.html();
    }

    @Test
    void anAddressThatRunsAScriptIsRefused() throws Exception {
        assertThat(html(null, "javascript:alert(1)", "get")).contains("href=\"about:blank#refused\"");
        assertThat(html(null, "javascript:alert(1)", "post")).doesNotContain("javascript:");
    }

    @Test
    void attributesThatDoNotGoTogetherAreNamed() {
        assertThatThrownBy(() -> html("/a", "/b", "get"))
                .hasMessageContaining("more than one of patch, navigate and href");
        assertThatThrownBy(() -> html("//evil.test", null, "get"))
                .hasMessageContaining("<.link patch=\"//evil.test\">: it is not a path of this site");
        assertThatThrownBy(() -> html("/a", null, "post")).hasMessageContaining("only links with href");
    }

    @Test
    @DisplayName(
            "F-157: the form that stands for such a link reaches the route of its method, with the token and not without")
    void aFormMayStandForAnotherMethod() {
        try (TestBrowser browser = browser()) {
            browser.get("/");
            Map<String, String> fields = Map.of("_method", "delete", "_csrf_token", browser.csrf());
            assertThat(TestBrowser.text(browser.post("/logout", fields, Map.of())))
                    .isEqualTo("out");
            assertThat(browser.post("/logout", Map.of("_method", "delete"), Map.of())
                            .status())
                    .isEqualTo(403);
            assertThat(browser.post("/logout", Map.of("_method", "get", "_csrf_token", browser.csrf()), Map.of())
                            .status())
                    .isEqualTo(405);
        }
    }
}
