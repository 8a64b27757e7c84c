package dev.liveview.router;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveview.LiveView;
import dev.liveview.http.Body;
import dev.liveview.http.Headers;
import dev.liveview.http.Request;
import dev.liveview.http.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    private static final Route.Handler HANDLER = request -> Response.of(200);

    private final Routes routes = Routes.EMPTY
            .get("/", HANDLER)
            .get("/{any}", HANDLER)
            .get("/orgs/new", HANDLER)
            .get("/orgs/{slug}", HANDLER)
            .get("/orgs/{slug}/edit", HANDLER)
            .get("/docs/{path...}", HANDLER)
            .post("/orgs/{slug}", HANDLER);

    @ParameterizedTest
    @CsvSource({
        "/, /, {}",
        "/x, /{any}, {any=x}",
        "/orgs/new, /orgs/new, {}",
        "/orgs/acme, /orgs/{slug}, {slug=acme}",
        "/orgs/caf%C3%A9%2Fx+y, /orgs/{slug}, {slug=café/x+y}",
        "/orgs/a/edit, /orgs/{slug}/edit, {slug=a}",
        "/orgs/a/, /orgs/{slug}, {slug=a}",
        "/docs/a/b, /docs/{path...}, {path=a/b}",
        "/docs, /docs/{path...}, {path=}",
    })
    void theMostSpecificRouteWins(String path, String route, String params) {
        Route.Match match = routes.find("GET", path).orElseThrow();
        assertThat(match.route().path()).isEqualTo(route);
        assertThat(match.params().values()).hasToString(params);
    }

    @Test
    void headIsAnsweredAsGet() {
        assertThat(routes.find("HEAD", "/orgs/new")).isPresent();
        assertThat(routes.find("POST", "/docs/x")).isEmpty();
        assertThat(routes.methods("/orgs/x")).containsExactlyInAnyOrder("GET", "POST");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orgs | path 'orgs' does not begin with a slash",
                "/a{b} | path '/a{b}': 'a{b}' is neither plain nor a {parameter}",
                "/{a...}/b | path '/{a...}/b': only the last segment may take all that follows",
                "/{a}/{a} | path '/{a}/{a}': parameter '{a}' has no name of its own",
                "/{} | path '/{}': parameter '{}' has no name of its own",
                "/orgs/{other} | two routes for GET /orgs/{other}: the other is /orgs/{slug}",
            })
    void whatCannotBeAPathIsRefused(String path, String message) {
        assertThatThrownBy(() -> routes.get(path, HANDLER)).hasMessage(message);
    }

    @Nested
    class Directories {
        @TempDir
        private Path folder;

        private Response serve(String name, Map<String, String> headers) {
            Request request = Request.of(
                    "GET",
                    "/assets/" + name,
                    Headers.from(headers.entrySet()),
                    new byte[0],
                    new Request.Peer(false, ""));
            return StaticFiles.at(folder.resolve("public").toString()).serve(request, name);
        }

        private void given() throws IOException {
            Files.createDirectories(folder.resolve("public/css"));
            Files.writeString(folder.resolve("public/css/app.css"), "b{}");
            Files.writeString(folder.resolve("secret.txt"), "42");
            Files.writeString(folder.resolve("public/.env"), "42");
        }

        @Test
        void filesAreServedWithTheirType() throws IOException {
            given();
            Response response = serve("css/app.css", Map.of());
            assertThat(response.body()).isInstanceOf(Body.File.class);
            assertThat(response.headers().first("content-type")).hasValue("text/css; charset=utf-8");
            String tag = response.headers().first("etag").orElseThrow();
            assertThat(serve("css/app.css", Map.of("if-none-match", tag)).status())
                    .isEqualTo(304);
        }

        @ParameterizedTest
        @CsvSource({
            "a.js, text/javascript; charset=utf-8",
            "A.CSS, text/css; charset=utf-8",
            "theme.mp3, audio/mpeg",
            "site.webmanifest, application/manifest+json",
            "letter.ttf, font/ttf",
            "prices.csv, text/csv",
            "no-end, application/octet-stream",
            "odd.end, application/octet-stream",
        })
        void theTypeIsKnownByTheName(String name, String type) throws IOException {
            given();
            Files.writeString(folder.resolve("public").resolve(name), "");
            assertThat(serve(name, Map.of()).headers().first("content-type")).hasValue(type);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "../secret.txt",
                    "css/../../secret.txt",
                    "..\\secret.txt",
                    ".env",
                    "css",
                    "",
                    "/etc/passwd",
                    "css//app.css",
                    "x\0"
                })
        void nothingElseIs(String name) throws IOException {
            given();
            assertThat(serve(name, Map.of()).status()).isEqualTo(404);
        }

        @Test
        void whatLiesCompressedBesideIsSentToBrowsersThatTakeIt() throws IOException {
            given();
            Path compressed = Files.writeString(folder.resolve("public/css/app.css.br"), "br");

            Response toMost = serve("css/app.css", Map.of("accept-encoding", "gzip, br"));
            assertThat(toMost.body()).isEqualTo(new Body.File(compressed, 2));
            assertThat(toMost.headers().first("content-encoding")).hasValue("br");
            assertThat(toMost.headers().first("content-type")).hasValue("text/css; charset=utf-8");
            Response toOthers = serve("css/app.css", Map.of("accept-encoding", "gzip, br;q=0"));
            assertThat(toOthers.body()).isEqualTo(new Body.File(folder.resolve("public/css/app.css"), 3));
            assertThat(toOthers.headers().first("content-encoding")).isEmpty();
            assertThat(List.of(toMost, toOthers))
                    .allSatisfy(response ->
                            assertThat(response.headers().first("vary")).hasValue("accept-encoding"));
        }

        @Test
        void aBrowserThatHasItIsToldSoInEitherForm() throws IOException {
            given();
            Files.writeString(folder.resolve("public/css/app.css.br"), "br");
            String plain =
                    serve("css/app.css", Map.of()).headers().first("etag").orElseThrow();
            Map<String, String> takesBrotli = Map.of("accept-encoding", "br");
            String compressed =
                    serve("css/app.css", takesBrotli).headers().first("etag").orElseThrow();

            assertThat(plain).isNotEqualTo(compressed);
            assertThat(serve("css/app.css", Map.of("if-none-match", plain)).status())
                    .isEqualTo(304);
            assertThat(serve("css/app.css", Map.of("if-none-match", compressed, "accept-encoding", "br"))
                            .status())
                    .isEqualTo(304);
            assertThat(serve("css/app.css", Map.of("if-none-match", plain, "accept-encoding", "br"))
                            .status())
                    .as("the other form")
                    .isEqualTo(200);
        }

        @Test
        void whatWasCompressedBeforeTheLastChangeIsNotSent() throws IOException {
            given();
            Path compressed = Files.writeString(folder.resolve("public/css/app.css.br"), "br");
            Files.setLastModifiedTime(compressed, FileTime.from(Instant.EPOCH));

            Response response = serve("css/app.css", Map.of("accept-encoding", "br"));

            assertThat(response.headers().first("content-encoding")).isEmpty();
        }

        @Test
        void noLinkLeadsOutside() throws IOException {
            given();
            Files.createSymbolicLink(folder.resolve("public/link.txt"), folder.resolve("secret.txt"));
            assertThat(serve("link.txt", Map.of()).status()).isEqualTo(404);
        }
    }

    @Test
    void aFileOfTheClassPathMayLieCompressedBesideItselfToo() {
        StaticFiles files = StaticFiles.at("classpath:dev/liveview/router/assets");
        Map<String, String> takesBrotli = Map.of("accept-encoding", "br");
        Request request = Request.of(
                "GET",
                "/assets/app.js?v=1",
                Headers.from(takesBrotli.entrySet()),
                new byte[0],
                new Request.Peer(false, ""));

        Response response = files.serve(request, "app.js");

        assertThat(response.body())
                .isInstanceOfSatisfying(
                        Body.Bytes.class,
                        body -> assertThat(body.bytes()).asString().isEqualTo("not really brotli\n"));
        assertThat(response.headers().first("content-encoding")).hasValue("br");
        assertThat(response.headers().first("cache-control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
    }

    @Test
    void aClassHasOneSupplier() {
        Routes one = routes.supply(LiveView.class, () -> null);

        assertThatThrownBy(() -> one.supply(LiveView.class, () -> null))
                .hasMessage("two suppliers for dev.liveview.LiveView");
    }

    @Test
    void aSecretMustBeLong() {
        assertThatThrownBy(() -> LiveApp.of(all -> all).secret("short"))
                .hasMessageStartingWith("the secret has 5 characters; it needs at least 32");
    }
}
