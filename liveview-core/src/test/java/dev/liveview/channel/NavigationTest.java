package dev.liveview.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.FailedCallback;
import dev.liveview.LiveView;
import dev.liveview.NavigationType;
import dev.liveview.Recovery;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.http.Response;
import dev.liveview.params.Params;
import dev.liveview.router.Routes;
import dev.liveview.transport.FakeSocket;
import dev.liveview.transport.TestBrowser;
import dev.liveview.transport.TestLive;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("protocol 6, 7, 15: other addresses of a view, and other views")
class NavigationTest {
    private static final String CLOSED = "[\"1\",\"1\",\"lv:ID\",\"phx_close\",{}]";

    @RegisterExtension
    final OpenPages pages = new OpenPages();

    /** Shows how often handleParams was called, the page, and what the route says. */
    @Template("""
        <p>{@shown}</p><b>{@flash.get("info")}</b>
        """)
    static final class SongsLive extends LiveView {
        final Assign<String> shown = assign("");
        final Assign<Integer> calls = assign(0);

        @Override
        public void handleParams(Params params, URI uri) throws Exception {
            calls.update(n -> n + 1);
            String page = params.get("page", "1");
            shown.set(calls.get() + ": page " + page + " " + liveAction() + " " + uri.getPath());
            switch (page) {
                case "broken" -> throw new IllegalStateException("no such page");
                case "number" -> params.as("page", int.class);
                case "first" -> pushPatch("/songs?page=1", o -> o.replace());
                case "away" -> pushNavigate("/albums");
                case "out" -> redirect("/login");
                case "forever" -> pushPatch("/songs?page=forever&n=" + (params.as("n", int.class) + 1));
                default -> {}
            }
        }

        @Override
        public void handleEvent(String event, Params values) throws Exception {
            switch (event) {
                case "patch" -> {
                    putFlash("info", "patched");
                    pushPatch("/songs?page=2");
                }
                case "say" -> putFlash("info", "said");
                case "broken" -> pushPatch("/songs?page=broken");
                case "forever" -> pushPatch("/songs?page=forever&n=1");
                case "elsewhere" -> pushPatch("/albums");
                case "navigate" -> {
                    putFlash("info", "navigated");
                    pushNavigate("/albums", o -> o.replace());
                }
                case "twice" -> {
                    redirect("/one");
                    pushNavigate("/albums");
                }
                case "outside" -> pushNavigate("//evil.test");
                case "kinds" ->
                    reply(java.util.Map.of(
                            "kinds",
                            java.util.List.of(
                                    navigationType("/songs/7?x=1"),
                                    navigationType("/albums"),
                                    navigationType("/plain"),
                                    navigationType("/nowhere"))));
                default -> super.handleEvent(event, values);
            }
        }

        @Override
        public Recovery onError(FailedCallback failed) {
            if (failed.kind() == FailedCallback.Kind.EVENT) {
                putFlash("info", String.valueOf(failed.problem().getMessage()));
            }
            return failed.usual();
        }
    }

    @Template("""
        <p>albums</p><b>{@flash.get("info")}</b>
        """)
    static final class AlbumsLive extends LiveView {}

    private static Routes routes(Routes routes) {
        return routes.live("/songs", SongsLive::new, "index")
                .live("/songs/{id}", () -> new SongsLive(), "show")
                .live("/albums", AlbumsLive::new)
                .get("/plain", request -> Response.text("plain"));
    }

    private final TestBrowser browser = pages.browserOf(NavigationTest::routes);

    private static String reply(String ref, String response) {
        return "[\"1\",\"" + ref + "\",\"lv:ID\",\"phx_reply\",{\"status\":\"ok\",\"response\":" + response + "}]";
    }

    private static String patches(FakeSocket socket, String path) {
        return socket.sends("live_patch", "{\"url\":\"http://shop.test" + path + "\"}");
    }

    @Nested
    @DisplayName("patches by the browser")
    class ByTheBrowser {
        private final FakeSocket socket = browser.open("/songs");

        @Test
        @DisplayName("F-003, F-250")
        void anotherQueryIsHandledByTheSameView() {
            String ref = patches(socket, "/songs?page=2");
            assertThat(socket.next()).isEqualTo(reply(ref, "{\"diff\":{\"0\":\"2: page 2 index /songs\"}}"));
        }

        @Test
        @DisplayName("F-015: what the route says is known before handleParams")
        void anotherRouteOfTheSameViewIsHandledByTheSameView() {
            String ref = patches(socket, "/songs/7");
            assertThat(socket.next()).isEqualTo(reply(ref, "{\"diff\":{\"0\":\"2: page 1 show /songs/7\"}}"));
        }

        @Test
        @DisplayName("protocol 15: what the view does not stand at is a live redirect")
        void otherPlacesAreALinkRedirect() {
            for (String path : new String[] {"/albums", "/plain", "/nowhere", ""}) {
                String ref = patches(socket, path);
                assertThat(socket.next()).as(path).isEqualTo(reply(ref, "{\"link_redirect\":true}"));
            }
        }

        @Test
        @DisplayName("protocol 2.2: the flash is cleared before handleParams")
        void whatWasShownIsTakenAway() {
            socket.clicks("say");
            assertThat(socket.next()).contains("\"1\":\"said\"");
            patches(socket, "/songs?page=2");
            assertThat(socket.next()).contains("\"1\":\"\"");
        }

        @Test
        @DisplayName("C-421: an address that differs in the fragment only")
        void aFragmentIsFine() {
            patches(socket, "/songs#top");
            assertThat(socket.next()).contains("2: page 1 index /songs");
        }

        @Test
        void charactersThatBrowsersLeaveAreUnderstood() {
            patches(socket, "/songs?page=a|b^{c}");
            assertThat(socket.next()).contains("page a|b^{c} index");
        }

        @Test
        void aPatchMayLeadToAnother() {
            String ref = patches(socket, "/songs?page=first");
            assertThat(socket.next(2))
                    .containsExactly(
                            "[\"1\",null,\"lv:ID\",\"live_patch\",{\"to\":\"/songs?page=1\",\"kind\":\"replace\"}]",
                            reply(ref, "{\"diff\":{\"0\":\"3: page 1 index /songs\"}}"));
        }

        @Test
        void aPatchMayLeadAway() {
            String ref = patches(socket, "/songs?page=away");
            assertThat(socket.next(2))
                    .containsExactly(reply(ref, "{\"live_redirect\":{\"to\":\"/albums\",\"kind\":\"push\"}}"), CLOSED);
        }

        @Test
        void parametersThatMakeNoSenseAreLoadedForTheirErrorPage() {
            String ref = patches(socket, "/songs?page=number");
            assertThat(socket.next(2))
                    .containsExactly(
                            reply(ref, "{\"redirect\":{\"to\":\"http://shop.test/songs?page=number\"}}"), CLOSED);
        }

        @Test
        void aFailureStartsTheViewOver() {
            patches(socket, "/songs?page=broken");
            assertThat(socket.next()).isEqualTo("[\"1\",\"1\",\"lv:ID\",\"phx_error\",{}]");
        }
    }

    @Nested
    @DisplayName("F-034: patches by the view")
    class ByTheView {
        private final FakeSocket socket = browser.open("/songs");

        @Test
        @DisplayName("protocol 7.2: the address first, then the reply; the flash that was just put stays")
        void anEventChangesTheAddress() {
            String ref = socket.clicks("patch");
            assertThat(socket.next(2))
                    .containsExactly(
                            "[\"1\",null,\"lv:ID\",\"live_patch\",{\"to\":\"/songs?page=2\",\"kind\":\"push\"}]",
                            reply(ref, "{\"diff\":{\"0\":\"2: page 2 index /songs\",\"1\":\"patched\"}}"));
        }

        @Test
        @DisplayName("F-032: a message that has been shown does not survive a patch")
        void shownMessagesAreTakenAway() {
            socket.clicks("say");
            socket.next();
            socket.clicks("patch");
            assertThat(socket.next(2).getLast()).contains("\"1\":\"patched\"");
        }

        @Test
        void aPathOfAnotherViewIsRefusedAndTheEventTakenBack() {
            socket.clicks("elsewhere");
            assertThat(socket.next()).contains("pushPatch(&quot;/albums&quot;): this view does not stand at that path");
        }

        @Test
        @DisplayName("F-251, protocol 7.2: more than 20 in a row crash")
        void endlessPatchesAreStopped() {
            socket.clicks("forever");
            assertThat(socket.next()).isEqualTo("[\"1\",\"1\",\"lv:ID\",\"phx_error\",{}]");
        }

        @Test
        void aFailureAtTheNewAddressStartsTheViewOver() {
            socket.clicks("broken");
            assertThat(socket.next()).isEqualTo("[\"1\",\"1\",\"lv:ID\",\"phx_error\",{}]");
        }
    }

    @Nested
    @DisplayName("F-035: other views")
    class OtherViews {
        private final FakeSocket socket = browser.open("/songs");

        @Test
        @DisplayName("F-244")
        void anEventLeadsToAnotherView() {
            String ref = socket.clicks("navigate");
            assertThat(socket.next())
                    .startsWith(reply(ref, "{\"live_redirect\":{\"to\":\"/albums\",\"kind\":\"replace\",\"flash\":\"")
                            .replace("}]", ""));
            assertThat(socket.next()).isEqualTo(CLOSED);
        }

        @Test
        @DisplayName(
                "protocol 5.1, 5.3: joined under the same topic, with the new address, the flash and the container")
        void theOtherViewIsJoinedOverTheSameSocket() {
            socket.clicks("navigate");
            String flash = socket.next().replaceFirst(".*\"flash\":\"([^\"]*)\".*", "$1");
            assertThat(socket.next()).isEqualTo(CLOSED);
            String ref = socket.joinsAgain(browser.redirectPayload("/albums", flash));
            assertThat(socket.next())
                    .startsWith("[\"" + ref + "\",\"" + ref + "\",\"lv:ID\",\"phx_reply\",{\"status\":\"ok\"")
                    .contains("albums", "navigated", "\"container\":[\"div\",{}]");
        }

        @Test
        void aJoinOfAPlaceThatIsNoViewIsUnauthorized() {
            socket.joinsAgain(browser.redirectPayload("/plain", ""));
            assertThat(socket.next(2)).anySatisfy(frame -> assertThat(frame).contains("\"reason\":\"unauthorized\""));
        }

        @Test
        @DisplayName("F-037")
        void aSecondDestinationIsAnError() {
            socket.clicks("twice");
            assertThat(socket.next())
                    .contains("pushNavigate(&quot;/albums&quot;): the browser is on its way already, by redirect");
        }

        @Test
        void onlyPathsOfTheSiteAreTaken() {
            socket.clicks("outside");
            assertThat(socket.next()).contains("//evil.test&#39; is not a path of this site");
        }

        @Test
        @DisplayName("F-038")
        void pathsAreOfDifferentKinds() {
            socket.clicks("kinds");
            assertThat(socket.next()).contains("{\"kinds\":[\"PATCH\",\"NAVIGATE\",\"HREF\",\"HREF\"]}");
        }
    }

    @Nested
    @DisplayName("protocol 1.4, 5.5: while mounting")
    class WhileMounting {
        @Test
        @DisplayName("F-243: an address that handleParams does not want is a redirect over HTTP")
        void theFirstRenderRedirects() {
            assertThat(browser.get("/songs?page=first"))
                    .satisfies(response -> assertThat(response.status()).isEqualTo(302))
                    .satisfies(response ->
                            assertThat(response.headers().first("location")).hasValue("/songs?page=1"));
            assertThat(browser.get("/songs?page=away").headers().first("location"))
                    .hasValue("/albums");
        }

        @Test
        @DisplayName("protocol 5.3: a patch in a join has been followed, and the browser is told the address")
        void aJoinFollowsAPatch() {
            browser.get("/songs");
            assertThat(join("/songs?page=first"))
                    .contains("2: page 1 index", "\"live_patch\":{\"to\":\"/songs?page=1\",\"kind\":\"replace\"}");
        }

        @Test
        @DisplayName("protocol 5.5: other views and pages are an error of the join")
        void aJoinLeadsAway() {
            browser.get("/songs");
            assertThat(join("/songs?page=away"))
                    .contains("\"live_redirect\":{\"to\":\"/albums\",\"kind\":\"push\"}", "\"events\":[]");
            assertThat(join("/songs?page=out"))
                    .contains("\"redirect\":{\"to\":\"/login\",\"status\":302}", "\"events\":[]");
        }

        private String join(String path) {
            FakeSocket socket = browser.connect();
            socket.sends(
                    "phx_join",
                    browser.joinPayload(browser.view().attr("data-phx-session"), "", "http://shop.test" + path));
            return socket.next();
        }

        @Test
        @DisplayName("protocol 1.4: a patch in mount itself is a mistake of the program")
        void mountHasNoAddressToChange() {
            TestBrowser other = pages.browser(() -> new TestLive() {
                @Override
                public void mount(Params params, Session session) {
                    pushPatch("/");
                }
            });
            assertThat(other.get("/").status()).isEqualTo(500);
        }

        @Test
        @DisplayName("F-036")
        void theStatusOfARedirectCanBeSaid() {
            TestBrowser other = pages.browser(() -> new TestLive() {
                @Override
                public void mount(Params params, Session session) {
                    redirect("/new", 301);
                }
            });
            assertThat(other.get("/").status()).isEqualTo(301);
        }

        @Test
        @DisplayName("F-038: before there is a socket everything is loaded")
        void inTheFirstRenderEveryPathIsLoaded() {
            TestBrowser other = pages.browser(() -> new TestLive() {
                @Override
                protected Object shown() {
                    return navigationType("/");
                }
            });
            other.get("/");
            assertThat(other.view().selectFirst("p").text()).isEqualTo(NavigationType.HREF.name());
        }
    }
}
