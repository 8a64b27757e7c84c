package dev.liveview.testing;

import static dev.liveview.testing.LiveAssertions.assertThat;
import static dev.liveview.testing.LiveAssertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.liveview.LiveView;
import dev.liveview.Template;
import dev.liveview.http.Body;
import dev.liveview.http.Response;
import dev.liveview.router.LiveApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("pages that people look at (F-365)")
class SavedPageTest {
    private static final byte[] DOT = {(byte) 0x89, 'P', 'N', 'G', (byte) 0xFF};

    /** Has images of all kinds, and a form. */
    @Template("""
        <link rel="stylesheet" href="/assets/site.css?v=1">
        <img class="own" src="/assets/dot.png">
        <img class="relative" src="../assets/dot.png">
        <img class="gone" src="/assets/gone.png">
        <img class="other" src="https://example.org/dot.png">
        <img class="inline" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
        <section><h2>Part</h2></section>
        <form id="name">
          <input name="name" value="old"><input name="pin" type="password"><textarea name="about">old</textarea>
          <input name="news" type="checkbox" value="yes">
          <select name="plan"><option>free</option><option>pro</option></select>
        </form>
        """)
    static final class GalleryLive extends LiveView {}

    @TempDir
    private Path folder;

    private final LivePage page = LiveViewTest.live(
            LiveApp.of(routes -> routes.live("/shop/gallery", GalleryLive::new)
                    .get("/assets/site.css", request -> Response.of(200).body("text/css", Body.of("h2 { color: red }")))
                    .get("/assets/dot.png", request -> Response.of(200).body("image/png", Body.of(DOT)))),
            "/shop/gallery");

    private Document saved;

    @BeforeEach
    void fillAndSave() throws IOException {
        page.form("#name").fill(Map.of("name", "Ann", "pin", "1234", "about", "me", "news", true, "plan", "pro"));
        Path file = page.save(folder.resolve("gallery"));
        assertThat(file).isEqualTo(folder.resolve("gallery").resolve("page.html"));
        saved = Jsoup.parse(file);
    }

    private Path file(String selector, String attribute) {
        return folder.resolve("gallery").resolve(saved.expectFirst(selector).attr(attribute));
    }

    @Test
    void itIsTheWholeDocumentWithoutScripts() {
        assertThat(saved.select("script")).isEmpty();
        assertThat(saved.select("head meta[charset]")).hasSize(1);
        assertThat(saved.text()).contains("Part");
        assertThat(page.document().select("script")).isNotEmpty();
    }

    @Test
    void stylesAndImagesOfTheApplicationLieBesideIt() {
        assertThat(file("link[href*=site]", "href")).hasContent("h2 { color: red }");
        assertThat(file("img.own", "src")).hasBinaryContent(DOT);
        assertThat(file("img.relative", "src")).isEqualTo(file("img.own", "src"));
    }

    @Test
    void otherAddressesStayAsTheyAre() {
        assertThat(saved.expectFirst("img.gone").attr("src")).isEqualTo("/assets/gone.png");
        assertThat(saved.expectFirst("img.other").attr("src")).isEqualTo("https://example.org/dot.png");
        assertThat(saved.expectFirst("img.inline").attr("src")).startsWith("data:image/gif");
    }

    @Test
    void whatWasTypedIsSeenExceptPasswords() {
        assertThat(saved.expectFirst("[name=name]").attr("value")).isEqualTo("Ann");
        assertThat(saved.expectFirst("[name=about]").text()).isEqualTo("me");
        assertThat(saved.expectFirst("[name=news]").hasAttr("checked")).isTrue();
        assertThat(saved.select("option[selected]").eachText()).containsExactly("pro");
        assertThat(saved.expectFirst("[name=pin]").attr("value")).isEmpty();
        assertThat(page.element("[name=name]")).hasValue("Ann");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> page.save(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the page of /shop/gallery cannot be saved in " + file);
    }

    @Test
    void withoutAScreenItIsOnlySaved() throws IOException {
        assumeTrue(!DesktopBrowser.isThere(), "on a machine with a screen this would open windows");

        Path file = page.openBrowser();

        assertThat(Jsoup.parse(file).select("h2").eachText()).containsExactly("Part");
    }

    @Test
    void anElementIsShownAloneWithTheStylesOfItsPage() throws IOException {
        assumeTrue(!DesktopBrowser.isThere(), "on a machine with a screen this would open windows");

        Document alone = Jsoup.parse(page.element("section").openBrowser());

        assertThat(alone.body().html().strip()).isEqualTo("<section>\n <h2>Part</h2>\n</section>");
        assertThat(alone.select("head link[rel=stylesheet]")).isNotEmpty();
    }
}
