package dev.liveview.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.Session;
import dev.liveview.params.Params;
import dev.liveview.router.LiveApp;
import dev.liveview.transport.FakeSocket;
import dev.liveview.transport.TestBrowser;
import dev.liveview.transport.TestLive;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("protocol 4, 5: joining a view")
class JoinTest {
    private static final String STALE = """
            ["1","1","lv:ID","phx_reply",{"status":"error","response":{"reason":"stale"}}]""";
    private static final String UNAUTHORIZED = """
            ["1","1","lv:ID","phx_reply",{"status":"error","response":{"reason":"unauthorized"}}]""";
    private static final String CRASHED = """
            ["1","1","lv:ID","phx_reply",{"status":"error","response":{"reason":"join crashed"}}]""";

    @RegisterExtension
    final OpenPages pages = new OpenPages();

    private static TestLive plain() {
        return new TestLive() {};
    }

    private static TestLive welcoming() {
        return new TestLive() {
            @Override
            public void mount(Params params, Session session) {
                putFlash("info", "Welcome");
            }
        };
    }

    private static TestLive other() {
        return new TestLive() {};
    }

    private String join(TestBrowser browser, String payload) {
        FakeSocket socket = browser.connect();
        socket.sends("phx_join", payload);
        return socket.next();
    }

    @Test
    @DisplayName("protocol 5.3")
    void theReplyHoldsTheWholeTreeAndTheVersion() {
        TestBrowser browser = pages.browser(JoinTest::plain);
        browser.get("/");
        assertThat(join(browser, browser.joinPayload())).isEqualTo("""
                        ["1","1","lv:ID","phx_reply",{"status":"ok","response":{"rendered":{"0":"0","1":"none","2":"",\
                        "s":["<p>","</p><i>","</i><b>","</b>"]},"liveview_version":"1.2.12"}}]""");
    }

    @Test
    void thePageShowsWhatTheJoinSends() {
        TestBrowser browser = pages.browser(JoinTest::plain);
        browser.get("/");
        assertThat(browser.view().select("p, i, b").outerHtml().replace("\n", ""))
                .isEqualTo("<p>0</p><i>none</i><b></b>");
    }

    @Test
    @DisplayName("protocol 5.2: mount runs for the page and again for the socket, with the same parameters")
    void mountSeesThePathAndTheQueryTwice() {
        TestBrowser browser =
                TestBrowser.visiting(LiveApp.of(routes -> routes.live("/orgs/{slug}", () -> new TestLive() {
                    private String seen = "";

                    @Override
                    public void mount(Params params, Session session) {
                        seen = params.get("slug") + " " + params.get("tab", "") + " " + isConnected();
                    }

                    @Override
                    public void handleParams(Params params, URI uri) {
                        seen += " " + uri;
                    }

                    @Override
                    protected Object shown() {
                        return seen;
                    }
                })));
        String path = "/orgs/caf%C3%A9?tab=a%26b";
        browser.get(path);
        assertThat(browser.view().selectFirst("p").text()).isEqualTo("café a&b false http://shop.test" + path);
        assertThat(join(browser, browser.joinPayload()))
                .contains("\"0\":\"café a&amp;b true http://shop.test" + path + "\"");
        browser.close();
    }

    @Nested
    @DisplayName("protocol 2: tokens")
    class Tokens {
        private final TestBrowser browser = pages.browser(JoinTest::plain);

        @Test
        void aForgedSessionTokenIsStale() {
            browser.get("/");
            String session = browser.view().attr("data-phx-session");
            String forged = (session.charAt(0) == 'a' ? "b" : "a") + session.substring(1);
            assertThat(join(browser, browser.joinPayload(forged, "", "http://shop.test/")))
                    .isEqualTo(STALE);
        }

        @Test
        void aTokenOfAnotherKindIsStale() {
            browser.get("/");
            assertThat(join(browser, browser.joinPayload(browser.csrf(), "", "http://shop.test/")))
                    .isEqualTo(STALE);
        }

        @Test
        void theTokenOfAnotherPageIsStale() {
            browser.get("/");
            String session = browser.view().attr("data-phx-session");
            browser.get("/");
            assertThat(join(browser, browser.joinPayload(session, "", "http://shop.test/")))
                    .isEqualTo(STALE);
        }

        @Test
        void theStaticTokenOfAnotherPageIsStale() {
            TestBrowser browser = pages.browser(JoinTest::welcoming);
            browser.get("/");
            String statics = browser.view().attr("data-phx-static");
            browser.get("/");
            String session = browser.view().attr("data-phx-session");
            assertThat(join(browser, browser.joinPayload(session, statics, "http://shop.test/")))
                    .isEqualTo(STALE);
        }

        @Test
        void aStaticTokenMayBeMissing() {
            browser.get("/");
            String session = browser.view().attr("data-phx-session");
            assertThat(join(browser, browser.joinPayload(session, "", "http://shop.test/")))
                    .contains("\"status\":\"ok\"");
        }

        @Test
        void noTokenAtAllIsStale() {
            browser.get("/");
            assertThat(join(browser, "{}")).isEqualTo(STALE);
        }

        @Test
        void anExpiredTokenIsStale() {
            TestBrowser late = pages.browser(JoinTest::plain, app -> app.pageAge(Duration.ofSeconds(-1)));
            late.get("/");
            assertThat(join(late, late.joinPayload())).isEqualTo(STALE);
        }

        @Test
        @DisplayName("protocol 3.1: with a wrong _csrf_token the socket opens without a session, and joins are stale")
        void theCsrfTokenOfAnotherVisitorIsStale() {
            TestBrowser stranger = browser.another();
            stranger.get("/");
            browser.get("/");
            FakeSocket socket = browser.connect(stranger.csrf());
            socket.sends("phx_join", browser.joinPayload());
            assertThat(socket.next()).isEqualTo(STALE);
        }

        @Test
        void aSocketWithoutACookieIsStale() {
            browser.get("/");
            browser.cookies().clear();
            assertThat(join(browser, browser.joinPayload())).isEqualTo(STALE);
        }
    }

    @Nested
    @DisplayName("protocol 5.2, 3: routes")
    class RoutesOfJoins {
        private final TestBrowser browser = TestBrowser.visiting(LiveApp.of(routes -> routes.live("/", JoinTest::plain)
                .live("/other", JoinTest::other)
                .get("/plain", request -> null)));

        @Test
        void theAddressOfAnotherViewIsUnauthorized() {
            browser.get("/");
            assertThat(join(
                            browser,
                            browser.joinPayload(browser.view().attr("data-phx-session"), "", "http://shop.test/other")))
                    .isEqualTo(UNAUTHORIZED);
        }

        @Test
        void anAddressWithoutAViewIsUnauthorized() {
            browser.get("/");
            String session = browser.view().attr("data-phx-session");
            for (String url :
                    new String[] {"http://shop.test/nowhere", "http://shop.test/plain", "mailto:a@b", "http://a b", ""
                    }) {
                assertThat(join(browser, browser.joinPayload(session, "", url)))
                        .as(url)
                        .isEqualTo(UNAUTHORIZED);
            }
        }
    }

    @Nested
    @DisplayName("protocol 4: what goes wrong")
    class Failures {
        @Test
        void aMountThatThrowsIsAJoinThatCrashed() {
            assertThat(joinOf(new TestLive() {
                        @Override
                        public void mount(Params params, Session session) {
                            if (isConnected()) {
                                throw new IllegalStateException("broken");
                            }
                        }
                    }))
                    .isEqualTo(CRASHED);
        }

        @Test
        void aFirstRenderThatThrowsIsAJoinThatCrashed() {
            assertThat(joinOf(new TestLive() {
                        @Override
                        protected Object shown() {
                            if (isConnected()) {
                                throw new IllegalStateException("broken");
                            }
                            return "";
                        }
                    }))
                    .isEqualTo(CRASHED);
        }

        /** The view is the second one: the first renders the page. */
        private String joinOf(TestLive view) {
            TestLive[] first = {view};
            var supplier = new java.util.concurrent.atomic.AtomicReference<TestLive>(view);
            TestBrowser browser = pages.browser(() -> {
                TestLive next = supplier.getAndSet(null);
                return next != null ? next : again(first[0]);
            });
            browser.get("/");
            return join(browser, browser.joinPayload());
        }

        private static TestLive again(TestLive view) {
            try {
                var constructor = view.getClass().getDeclaredConstructors()[0];
                constructor.setAccessible(true);
                return (TestLive) constructor.newInstance(new Object[constructor.getParameterCount()]);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }

        @Test
        void aSupplierThatGivesTheSameViewTwiceIsAJoinThatCrashed() {
            TestLive only = plain();
            TestBrowser browser = pages.browser(() -> only);
            browser.get("/");
            assertThat(join(browser, browser.joinPayload())).isEqualTo(CRASHED);
        }
    }

    @Nested
    @DisplayName("protocol 4: topics")
    class Topics {
        private final FakeSocket socket = pages.open(JoinTest::plain);

        @Test
        void joiningAnUnknownTopicIsUnmatched() {
            socket.sendsText("[\"7\",\"7\",\"lvu:0\",\"phx_join\",{\"token\":\"x\"}]");
            assertThat(socket.next()).isEqualTo("""
                            ["7","7","lvu:0","phx_reply",{"status":"error","response":{"reason":"unmatched topic"}}]""");
        }

        @Test
        void aMessageToATopicThatWasNotJoinedIsUnmatched() {
            socket.sendsText("[\"7\",\"8\",\"lv:nobody\",\"event\",{}]");
            assertThat(socket.next()).isEqualTo("""
                            ["7","8","lv:nobody","phx_reply",{"status":"error","response":{"reason":"unmatched topic"}}]""");
        }

        @Test
        void leavingATopicThatWasNotJoinedIsFine() {
            socket.sendsText("[\"7\",\"8\",\"lv:nobody\",\"phx_leave\",{}]");
            assertThat(socket.next()).isEqualTo("""
                    ["7","8","lv:nobody","phx_reply",{"status":"ok","response":{}}]""");
        }

        @Test
        @DisplayName("a message whose join_ref is not the current one is dropped silently")
        void aMessageOfAnOlderJoinIsDropped() {
            socket.sendsText("[\"0\",\"50\",\"lv:" + "ID" + "\",\"event\",{}]");
            socket.next();
            socket.clicks("inc");
            assertThat(socket.next()).contains("{\"0\":\"1\"}");
        }

        @Test
        @DisplayName("protocol 3.3")
        void aHeartbeatIsAnswered() {
            socket.sendsText("[null,\"9\",\"phoenix\",\"heartbeat\",{}]");
            assertThat(socket.next()).isEqualTo("""
                    [null,"9","phoenix","phx_reply",{"status":"ok","response":{}}]""");
        }
    }

    @Nested
    class JoiningAgain {
        @Test
        @DisplayName("protocol 4: the old channel is closed with its own join_ref, and the new one starts over")
        void aJoinOfAJoinedTopicReplacesTheView() {
            TestBrowser browser = pages.browser(JoinTest::plain);
            FakeSocket socket = browser.open("/");
            socket.clicks("inc");
            socket.next();
            socket.sendsText(
                    "[\"5\",\"5\",\"lv:" + browser.view().id() + "\",\"phx_join\"," + browser.joinPayload() + "]");
            assertThat(socket.next(2))
                    .anySatisfy(frame -> assertThat(frame).isEqualTo("[\"1\",\"1\",\"lv:ID\",\"phx_close\",{}]"))
                    .anySatisfy(frame -> assertThat(frame)
                            .startsWith("[\"5\",\"5\",\"lv:ID\",\"phx_reply\"")
                            .contains("\"0\":\"0\""));
        }
    }
}
