package dev.liveview.testing;

import dev.liveview.testing.document.Flaws;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a page's flaws lead to. Used by one thread. */
final class PageFlaws implements Flaws {
    static final Map<PageFlaw, FlawHandling> USUAL = Map.of(
            PageFlaw.DUPLICATE_ID, FlawHandling.FAIL,
            PageFlaw.DUPLICATE_COMPONENT, FlawHandling.FAIL,
            PageFlaw.FORM_WITHOUT_ID, FlawHandling.WARN);

    private static final Logger LOG = LoggerFactory.getLogger(PageFlaw.class);

    private final String path;
    private final Map<PageFlaw, FlawHandling> handling;
    private final Set<String> told = new HashSet<>();

    /** @param handling of each flaw */
    PageFlaws(String path, Map<PageFlaw, FlawHandling> handling) {
        this.path = path;
        this.handling = Map.copyOf(handling);
    }

    @Override
    public void duplicateId(String where) {
        found(PageFlaw.DUPLICATE_ID, where);
    }

    @Override
    public void duplicateComponent(String where) {
        found(PageFlaw.DUPLICATE_COMPONENT, where);
    }

    @Override
    public void formWithoutId(String where) {
        found(PageFlaw.FORM_WITHOUT_ID, where);
    }

    private void found(PageFlaw flaw, String where) {
        switch (handling.getOrDefault(flaw, FlawHandling.FAIL)) {
            case FAIL -> throw new AssertionError(where);
            case WARN -> {
                if (told.add(where)) {
                    LOG.warn("page {}: {}", path, where);
                }
            }
            case IGNORE -> {}
        }
    }
}
