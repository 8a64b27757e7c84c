package dev.liveview.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page as a file, with the styles and images that it shows beside it. */
final class SavedPage {
    private static final String SHOWN = "link[rel=stylesheet][href],link[rel=icon][href],img[src]";
    private static final Pattern LOCAL = Pattern.compile("(?!//)[A-Za-z0-9._~/%-]+(?:\\?[A-Za-z0-9._~/%?=&+-]*)?");
    private static final String FILES = "files";

    private final Path folder;
    private final String path;
    private final Function<String, Optional<byte[]>> source;

    /**
     * @param folder where it is written; is made if it is not there
     * @param path of the page
     * @param source what the application has at a path
     */
    SavedPage(Path folder, String path, Function<String, Optional<byte[]>> source) {
        this.folder = folder.toAbsolutePath().normalize();
        this.path = path;
        this.source = source;
    }

    /** Writes the document; gives back its file. */
    Path write(Document document) {
        document.select("script").remove(); // there is no server that they could speak with
        try {
            for (Element element : document.select(SHOWN)) {
                bringAlong(element, element.hasAttr("href") ? "href" : "src");
            }
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve("page.html"), document.outerHtml(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the page of " + path + " cannot be saved in " + folder, e);
        }
    }

    /** What the application does not have, or another site has, keeps its address. */
    private void bringAlong(Element element, String attribute) throws IOException {
        String address = element.attr(attribute);
        if (!LOCAL.matcher(address).matches()) {
            return;
        }
        String resolved = Links.resolve(path, address);
        Optional<byte[]> content = source.apply(resolved);
        Path file = folder.resolve(FILES + resolved.split("\\?", 2)[0]).normalize();
        if (content.isPresent() && file.startsWith(folder.resolve(FILES)) && !file.equals(folder.resolve(FILES))) {
            Files.createDirectories(file.getParent());
            Files.write(file, content.get());
            element.attr(attribute, folder.relativize(file).toString().replace('\\', '/'));
        }
    }
}
