package dev.liveview.benchmarks.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.liveview.benchmarks.measure.Spread;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One of the large pages in a profile of its own, joined, with the clock in it. <i>Used by one thread.</i> */
final class Tab implements AutoCloseable {
    private static final String CLOCK = "patch_clock.js";

    private final BrowserContext profile;
    private final Page page;
    private final List<Double> script = new ArrayList<>();
    private final List<Double> layout = new ArrayList<>();

    private Tab(BrowserContext profile) {
        this.profile = profile;
        this.page = profile.newPage();
    }

    /** Opens it and waits until its view has joined. */
    static Tab open(Browser browser, String url) throws IOException {
        Tab tab = new Tab(browser.newContext());
        tab.page.addInitScript(clock());
        tab.page.navigate(url);
        tab.page.waitForSelector("[data-phx-main].phx-connected");
        return tab;
    }

    private static String clock() throws IOException {
        try (InputStream stream = Objects.requireNonNull(Tab.class.getResourceAsStream(CLOCK), CLOCK)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Whether the page has a clock of microseconds; without one its figures are steps of 0.1 ms. */
    boolean hasFineClock() {
        return (boolean) page.evaluate("window.crossOriginIsolated");
    }

    /** The characters of the HTML of its view. */
    int size() {
        return (int) page.evaluate("document.querySelector('[data-phx-main]').innerHTML.length");
    }

    /** Changes so many cells, one after the other. */
    void change(int times, boolean counts) {
        for (int i = 0; i < times; i++) {
            Map<?, ?> figures = (Map<?, ?>) page.evaluate("window.patchClock()");
            if (counts) {
                script.add(number(figures, "script"));
                layout.add(number(figures, "layout"));
            }
        }
    }

    private static double number(Map<?, ?> figures, String name) {
        if (figures.get(name) instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalStateException("the page's clock has no figure '" + name + "': " + figures);
    }

    /** The milliseconds until the client's handler returned. */
    Spread script() {
        return Spread.of(script);
    }

    /** The milliseconds until the page was laid out. */
    Spread layout() {
        return Spread.of(layout);
    }

    @Override
    public void close() {
        profile.close();
    }
}
