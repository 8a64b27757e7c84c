package dev.liveview.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveview.FailedCallback;
import dev.liveview.Flash;
import dev.liveview.OnMount;
import dev.liveview.Page;
import dev.liveview.Recovery;
import dev.liveview.Session;
import dev.liveview.hook.HookResult;
import dev.liveview.html.SafeHtml;
import dev.liveview.params.Params;
import dev.liveview.router.LiveApp;
import dev.liveview.router.TrackedFiles;
import dev.liveview.transport.FakeSocket;
import dev.liveview.transport.TestBrowser;
import dev.liveview.transport.TestLive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("protocol 5.1: what a browser tells when it joins")
class ArrivalTest {

    @RegisterExtension
    final OpenPages pages = new OpenPages();

    /** Shows what it learns in mount. */
    abstract static class Curious extends TestLive {
        @SuppressWarnings("plain-field")
        private String seen = "";

        abstract String look() throws Exception;

        Params parameters() {
            return connectParams();
        }

        boolean isOutdated() {
            return staticChanged();
        }

        Visit visit() {
            return connection(Visit.class);
        }

        String zoneName() {
            return zone().getId();
        }

        @Override
        public void mount(Params params, Session session) throws Exception {
            seen = look();
        }

        @Override
        protected Object shown() {
            return seen;
        }
    }

    /** Kept of a request. */
    record Visit(String address, String browser) {}

    private static String joined(TestBrowser browser, String params) {
        browser.get("/");
        FakeSocket socket = browser.connect();
        String payload = browser.joinPayload();
        socket.sends("phx_join", payload.replace("\"_mounts\":0", "\"_mounts\":0," + params));
        return socket.next();
    }

    @Test
    @DisplayName("F-027: nothing in the first render, then what the script sends")
    void parametersOfTheScriptAreSeenInMount() {
        TestBrowser browser = pages.browser(() -> new Curious() {
            @Override
            String look() {
                return parameters().get("zone", "none") + " "
                        + parameters().nested("screen").get("width", "none");
            }
        });
        browser.get("/");
        assertThat(browser.view().selectFirst("p").text()).isEqualTo("none none");
        assertThat(joined(browser, "\"zone\":\"Asia/Tokyo\",\"screen\":{\"width\":\"800\"}"))
                .contains("\"0\":\"Asia/Tokyo 800\"");
    }

    @Test
    @DisplayName("F-027: later they are gone, and a view that asks is told")
    void afterMountParametersAreGone() {
        FakeSocket socket = pages.open(() -> new Curious() {
            @Override
            String look() {
                return "";
            }

            @Override
            public void handleEvent(String event, Params values) {
                count.set(parameters().values().size());
            }

            @Override
            public Recovery onError(FailedCallback failed) {
                pushEvent("failed", Map.of("message", failed.problem().getMessage()));
                return Recovery.KEEP;
            }
        });
        socket.clicks("look");
        assertThat(String.join("", socket.next(1))).contains("connectParams() is there in mount only");
    }

    @Test
    @DisplayName("F-027: hooks before mount see them, too")
    void hooksSeeParameters() {
        OnMount ofTheBrowser = (view, params, session) -> {
            view.zone(ZoneId.of(view.connectParams().get("zone", "UTC")));
            return HookResult.goOn();
        };
        TestBrowser browser = pages.browser(() -> new Curious() {
            @Override
            public List<OnMount> onMount() {
                return List.of(ofTheBrowser);
            }

            @Override
            String look() {
                return zoneName();
            }
        });
        assertThat(joined(browser, "\"zone\":\"Asia/Tokyo\"")).contains("\"0\":\"Asia/Tokyo\"");
    }

    @Test
    @DisplayName("F-028: of the page's request, and of the one that opens the socket")
    void factsOfTheConnectionAreKept() {
        TestBrowser browser = pages.browser(
                () -> new Curious() {
                    @Override
                    String look() {
                        return visit().browser() + " " + visit().address();
                    }
                },
                app -> app.connection(request ->
                        new Visit(request.peer().address(), request.path().equals("/") ? "page" : "socket")));
        browser.get("/");
        assertThat(browser.view().selectFirst("p").text()).isEqualTo("page test");
        assertThat(joined(browser, "\"a\":1")).contains("\"0\":\"socket test\"");
    }

    @Test
    @DisplayName("F-028: a view that asks for facts that nobody keeps is told so")
    void factsThatAreNotKept() {
        TestBrowser browser = pages.browser(
                () -> new Curious() {
                    @Override
                    String look() {
                        return visit().browser();
                    }
                },
                app -> app.development(true));
        assertThat(TestBrowser.text(browser.get("/")))
                .contains("connection(Visit.class): nothing is kept of a request");
    }

    private static Curious asksForFiles() {
        return new Curious() {
            @Override
            String look() {
                return String.valueOf(isOutdated());
            }
        };
    }

    private static TrackedFiles filesOf(Path folder) {
        return new TrackedFiles(
                LiveApp.of(routes -> routes.files("/assets", folder.toString())).routes());
    }

    @Test
    @DisplayName("F-029, F-151: a page that has loaded another version of a tracked file")
    void filesThatHaveChangedAreSeen(@TempDir Path folder) throws IOException {
        Path style = Files.writeString(folder.resolve("app.css"), "a {}");
        TestBrowser browser = pages.browserOf(
                routes -> routes.files("/assets", folder.toString()).live("/", ArrivalTest::asksForFiles));
        String address = filesOf(folder).versioned("/assets/app.css");
        String tracked = "\"_track_static\":[\"http://elsewhere.test" + address + "\"]";
        assertThat(joined(browser, tracked)).contains("\"0\":\"false\"");
        Files.writeString(style, "a { color: red }");
        assertThat(joined(browser, tracked)).contains("\"0\":\"true\"");
        Files.delete(style);
        assertThat(joined(browser, tracked)).contains("\"0\":\"true\"");
    }

    @Test
    @DisplayName("F-029: what has no version, or is not served here, has not changed")
    void otherFilesHaveNotChanged() {
        TestBrowser browser = pages.browserOf(routes -> routes.live("/", ArrivalTest::asksForFiles));
        assertThat(
                        joined(
                                browser,
                                "\"_track_static\":[\"http://shop.test/a.js\",\"https://cdn.test/b.js?v=1\",\"/?v=2\",7,\"//x?v=1\"]"))
                .contains("\"0\":\"false\"");
        assertThat(joined(browser, "\"_track_static\":\"none\"")).contains("\"0\":\"false\"");
    }

    @Test
    @DisplayName("F-029: a layout writes the version of a file")
    void aPageNamesVersions(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("app.css"), "a {}");
        Page page = new Page("", Flash.EMPTY, "", SafeHtml.of(""), SafeHtml.of(""), "", filesOf(folder)::versioned);
        assertThat(page.file("/assets/app.css")).matches("/assets/app\\.css\\?v=[0-9a-f-]+");
        assertThatThrownBy(() -> page.file("/assets/none.css")).hasMessageContaining("no file at '/assets/none.css'");
    }
}
