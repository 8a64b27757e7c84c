package dev.liveview.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.Uses;
import dev.liveview.assign.Assign;
import dev.liveview.context.LiveContext;
import dev.liveview.params.Params;
import dev.liveview.transport.FakeSocket;
import dev.liveview.transport.TestBrowser;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("views within views (F-259 to F-266)")
class NestedViewTest {
    @RegisterExtension
    final OpenPages pages = new OpenPages();

    @Template("""
            <div><Inner id="inner" class={@look} container={@tag}
                session={Map.of("given", "to the outer", "day", LocalDate.of(2026, 1, 2))} />
            <p>{LiveContext.current().locale().getLanguage()}</p></div>
            """)
    @Uses({Inner.class, Map.class, LocalDate.class, LiveContext.class})
    static class Outer extends LiveView {
        final Assign<String> look = assign("plain");
        final Assign<String> tag = assign("section");
        final CountDownLatch release = new CountDownLatch(1);
        final CompletableFuture<Boolean> ended = new CompletableFuture<>();

        @On("look")
        void look() {
            look.set("fancy");
        }

        @On("leave")
        void leave() {
            redirect("/elsewhere");
        }

        @On("block")
        void block() throws InterruptedException {
            release.await(10, TimeUnit.SECONDS);
        }

        @Override
        public void terminate(dev.liveview.EndReason reason) {
            ended.complete(true);
        }
    }

    @Template("<i>{@shown}</i><Innermost id=\"innermost\" />")
    @Uses(Innermost.class)
    static final class Inner extends LiveView {
        final Assign<String> shown = assign("");

        @Override
        public void mount(Params params, Session session) {
            locale(Locale.FRENCH);
            shown.set("day " + session.get("day"));
        }

        @On("ping")
        void ping() {
            shown.set("pong");
        }
    }

    @Template("<b>{@shown}</b>")
    static final class Innermost extends LiveView {
        final Assign<String> shown = assign("");

        @Override
        public void mount(Params params, Session session) {
            shown.set("given: " + session.get("given"));
        }
    }

    private static String token(String frame) {
        Matcher matcher =
                Pattern.compile("data-phx-session=\\\\?\"([^\"\\\\]+)\\\\?\"").matcher(frame);
        assertThat(matcher.find()).as(frame).isTrue();
        return matcher.group(1);
    }

    private static String join(String ref, String token) {
        return "[\"" + ref + "\",\"" + ref + "\",\"lv:inner\",\"phx_join\",{\"session\":\"" + token
                + "\",\"static\":null,\"params\":{}}]";
    }

    private static void waitFor(FakeSocket socket, String start) {
        while (!socket.next().startsWith(start)) {
            // others come before it
        }
    }

    @Test
    @DisplayName("F-259: the end of an older view of the same page does not take the new one's along")
    void theEndOfAnOlderParentLeavesTheChildrenOfTheNewOneAlone() throws Exception {
        Outer[] made = new Outer[1];
        TestBrowser browser = pages.browser(() -> made[0] = new Outer());
        FakeSocket socket = browser.open("/");
        Outer old = made[0];
        socket.clicks("block");
        socket.sendsText(
                "[\"50\",\"50\",\"lv:" + browser.view().id() + "\",\"phx_join\"," + browser.joinPayload() + "]");
        String joined = socket.next();
        assertThat(joined).startsWith("[\"50\",\"50\"");
        socket.sendsText(join("60", token(joined)));
        assertThat(socket.next()).startsWith("[\"60\",\"60\",\"lv:inner\",\"phx_reply\",{\"status\":\"ok\"");

        old.release.countDown();
        old.ended.get(10, TimeUnit.SECONDS);
        socket.clicks("look"); // of the join that is over: dropped
        socket.sendsText("[\"60\",\"61\",\"lv:inner\",\"event\",{\"type\":\"click\",\"event\":\"ping\",\"value\":{}}]");
        String frame = socket.next();
        while (!frame.contains("\"lv:inner\"")) {
            frame = socket.next();
        }
        assertThat(frame).contains("\"61\"", "pong");
        assertThat(socket.unread()).noneMatch(unread -> unread.contains("lv:inner"));
    }

    @Test
    @DisplayName(
            "protocol 5.2: where its parent has just led the page elsewhere, the page is not loaded again for its sake")
    void itsParentHasLedElsewhere() {
        TestBrowser browser = pages.browser(Outer::new);
        browser.get("/");
        FakeSocket socket = browser.connect();
        socket.sends("phx_join", browser.joinPayload());
        String token = token(socket.next());
        socket.clicks("leave");
        socket.next(2);
        socket.sendsText(join("60", token));
        assertThat(socket.next()).contains("\"reason\":\"parent_redirect\"");
    }

    @Test
    void itsAttributesChangeAndItsTokenDoesNot() {
        TestBrowser browser = pages.browser(Outer::new);
        browser.get("/");
        FakeSocket socket = browser.connect();
        socket.sends("phx_join", browser.joinPayload());
        String token = token(socket.next());
        socket.clicks("look");

        String changed = socket.next();
        assertThat(changed).contains("fancy");
        assertThat(token(changed)).isEqualTo(token);
    }

    @Test
    @DisplayName("F-260: it is given what its own tag says, not what its parent's says")
    void whatAViewIsGivenIsNotHandedOn() {
        TestBrowser browser = pages.browser(Outer::new);
        browser.get("/");

        assertThat(browser.document().select("b").text()).isEqualTo("given: null");
    }

    @Test
    void whatItIsGivenIsTheSameInThePageAndOverTheSocket() {
        TestBrowser browser = pages.browser(Outer::new);
        browser.get("/");
        assertThat(browser.document().select("#inner i").text()).isEqualTo("day 2026-01-02");

        FakeSocket socket = browser.connect();
        socket.sends("phx_join", browser.joinPayload());
        socket.sendsText(join("60", token(socket.next())));
        assertThat(socket.next()).contains("day 2026-01-02");
    }

    @Test
    void itsLanguageIsNotItsParents() {
        TestBrowser browser = pages.browser(Outer::new);
        browser.get("/");

        assertThat(browser.document().select("p").text())
                .isEqualTo(Locale.getDefault().getLanguage());
    }

    @Test
    void itsContainerIsATag() {
        TestBrowser browser = pages.browser(() -> {
            Outer outer = new Outer();
            outer.tag.set("div onclick=alert(1)");
            return outer;
        });

        assertThat(browser.get("/").status()).isEqualTo(500);
        assertThat(browser.document().html()).doesNotContain("alert(1)>");
    }
}
