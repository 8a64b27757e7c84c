package dev.liveview.examples.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/** What people look at. */
enum Screen {
    DESK(new Browser.NewContextOptions().setViewportSize(1280, 800).setColorScheme(ColorScheme.LIGHT)),
    /** As wide as most phones are, at night. */
    PHONE(new Browser.NewContextOptions()
            .setViewportSize(Screen.PHONE_WIDTH, 844)
            .setDeviceScaleFactor(3)
            .setHasTouch(true)
            .setIsMobile(true)
            .setColorScheme(ColorScheme.DARK));

    /** In CSS pixels. */
    static final int PHONE_WIDTH = 390;

    private final Browser.NewContextOptions browser;

    Screen(Browser.NewContextOptions browser) {
        this.browser = browser;
    }

    /** A browser with this screen. */
    Browser.NewContextOptions browser() {
        return browser;
    }
}
