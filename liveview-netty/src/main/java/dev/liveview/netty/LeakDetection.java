package dev.liveview.netty;

import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetector.Level;
import java.util.stream.Stream;

/**
 * Netty's search for buffers that nobody released: it records a stack trace with every hundredth buffer, about 4 % of the processor time of an event.
 * It finds mistakes of whoever writes handlers, not of those who run a server.
 */
final class LeakDetection {
    private LeakDetection() {}

    /** Switches it off for this process, unless a system property of Netty's says how it is to be. */
    static void offUnlessAskedFor() {
        boolean isAskedFor = Stream.of("io.netty.leakDetection.level", "io.netty.leakDetectionLevel")
                .anyMatch(property -> System.getProperty(property) != null);
        if (!isAskedFor) {
            ResourceLeakDetector.setLevel(Level.DISABLED);
        }
    }
}
