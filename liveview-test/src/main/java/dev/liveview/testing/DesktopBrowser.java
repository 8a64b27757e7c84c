package dev.liveview.testing;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The browser of whoever sits at this machine, if anybody does. */
final class DesktopBrowser {
    private DesktopBrowser() {}

    /** Whether one can be opened: not on a machine without a screen, nor in a Java without a desktop. */
    static boolean isThere() {
        return ModuleLayer.boot().findModule("java.desktop").isPresent()
                && !GraphicsEnvironment.isHeadless()
                && Desktop.isDesktopSupported()
                && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE);
    }

    static void open(Path file) {
        try {
            Desktop.getDesktop().browse(file.toUri());
        } catch (IOException e) {
            throw new UncheckedIOException("the browser of this machine could not be opened with " + file, e);
        }
    }
}
