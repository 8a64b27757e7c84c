package dev.liveview.testing;

import org.assertj.core.api.Assertions;

/**
 * AssertJ for pages. One import brings AssertJ's own assertions too.
 *
 * <pre>{@code
 * import static dev.liveview.testing.LiveAssertions.assertThat;
 *
 * assertThat(page).hasElement("#song-3").redirectedTo("/welcome");
 * assertThat(page.html()).contains("Acme");
 * }</pre>
 */
public final class LiveAssertions extends Assertions {
    private LiveAssertions() {}

    /** Claims about a page. */
    public static LivePageAssert assertThat(LivePage page) {
        return new LivePageAssert(page);
    }

    /** Claims about an element. */
    public static PageElementAssert assertThat(PageElement element) {
        return new PageElementAssert(element);
    }
}
