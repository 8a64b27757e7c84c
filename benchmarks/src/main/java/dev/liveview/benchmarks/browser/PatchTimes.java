package dev.liveview.benchmarks.browser;

import com.microsoft.playwright.Browser;
import dev.liveview.benchmarks.measure.Jvm;
import dev.liveview.benchmarks.measure.Report;
import dev.liveview.benchmarks.measure.Spread;
import dev.liveview.netty.LiveServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * One changed cell on a page of 200 KB: how long our client works on the message that brings it, and how long the official one does, in turn in the same
 * browser.
 */
public final class PatchTimes {
    private static final double LONGEST_MILLIS = 1;
    private static final double LEAST_RATIO = 20;
    private static final int WARM_UP_ROUNDS = 2;
    private static final int CHANGES_A_ROUND = 10;

    /** The plain list is what the bounds are for; the other page shows the official client at its best. */
    private static final Map<String, Boolean> PAGES = Map.of("/rows", true, "/components", false);

    private final Report report;
    private final Browser browser;
    private final int rounds;

    private PatchTimes(Report report, Browser browser, int rounds) {
        this.report = report;
        this.browser = browser;
        this.rounds = rounds;
    }

    /**
     * Measures.
     *
     * @param official the bundle of the official client
     * @param rounds in how many rounds of ten changes
     */
    public static void run(Report report, Path official, int rounds) throws IOException {
        report.line("one changed cell on 200 KB of HTML, milliseconds: %s", Jvm.summary());
        try (LiveServer ours = LiveServer.start(BrowserPages.withOurClient(), options -> options.port(0));
                LiveServer other =
                        LiveServer.start(BrowserPages.with(Files.readAllBytes(official)), options -> options.port(0));
                Chromium chromium = Chromium.start()) {
            report.line("Chromium %s", chromium.browser().version());
            PatchTimes times = new PatchTimes(report, chromium.browser(), rounds);
            for (String page : PAGES.keySet().stream().sorted().toList().reversed()) {
                times.compare(page, ours, other);
            }
        }
    }

    private void compare(String path, LiveServer ours, LiveServer other) throws IOException {
        try (Tab our = Tab.open(browser, ours.url() + path);
                Tab official = Tab.open(browser, other.url() + path)) {
            for (int round = 0; round < WARM_UP_ROUNDS + rounds; round++) {
                boolean counts = round >= WARM_UP_ROUNDS;
                our.change(CHANGES_A_ROUND, counts);
                official.change(CHANGES_A_ROUND, counts);
            }
            report.line("%s, %d KB of HTML, %d changes each", path, our.size() / 1000, rounds * CHANGES_A_ROUND);
            report.bound(
                    our.hasFineClock() && official.hasFineClock(), "the browser's clock has steps of microseconds");
            say("ours", our);
            say("official", official);
            bounds(path, our.script(), official.script());
        }
    }

    private void say(String name, Tab tab) {
        report.line("  %-9s until the handler returns: %s; until layout: %s", name, tab.script(), tab.layout());
    }

    private void bounds(String path, Spread ours, Spread official) {
        double ratio = official.median() / ours.median();
        if (Objects.requireNonNull(PAGES.get(path))) {
            report.bound(ours.median() < LONGEST_MILLIS, "our median is under %.0f ms", LONGEST_MILLIS);
            report.bound(ratio >= LEAST_RATIO, "the official median is %.0f times as long", ratio);
        } else {
            report.line("  the official median is %.0f times as long", ratio);
        }
    }
}
