package dev.liveview.testing;

import dev.liveview.testing.form.ShownValues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page, or a part of one, for people to look at (F-365). */
final class PageSnapshot {
    private static final Logger LOG = LoggerFactory.getLogger(LivePage.class);

    private PageSnapshot() {}

    /** Saves it among temporary files, and opens a browser if there is one. */
    static Path of(LivePage page, Element part) {
        Path file = save(page, part, newFolder());
        if (DesktopBrowser.isThere()) {
            DesktopBrowser.open(file);
        } else {
            LOG.info("no browser can be opened on this machine; the page of {} is saved in {}", page.path(), file);
        }
        return file;
    }

    /** @param part the document, or an element of it, which then stands alone in its body */
    static Path save(LivePage page, Element part, Path folder) {
        Document document = Objects.requireNonNull(part.ownerDocument(), "elements of pages stand in documents");
        ShownValues.write(document, page.typed());
        if (part != document) {
            document.body().empty().appendChild(part);
        }
        return new SavedPage(folder, page.path(), page.browser()::file).write(document);
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("liveview-page-");
        } catch (IOException e) {
            throw new UncheckedIOException("there is no place for a page among the temporary files", e);
        }
    }
}
