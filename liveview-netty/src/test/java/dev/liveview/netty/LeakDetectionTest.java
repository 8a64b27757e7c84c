package dev.liveview.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetector.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What a whole process shares is left as the test found it. */
@Isolated
class LeakDetectionTest {
    private static final String PROPERTY = "io.netty.leakDetection.level";

    private final Level level = ResourceLeakDetector.getLevel();
    private final @Nullable String property = System.getProperty(PROPERTY);

    @AfterEach
    void restore() {
        ResourceLeakDetector.setLevel(level);
        if (property == null) {
            System.clearProperty(PROPERTY);
        } else {
            System.setProperty(PROPERTY, property);
        }
    }

    @Test
    void isOffWhereNobodyAskedForIt() {
        System.clearProperty(PROPERTY);
        ResourceLeakDetector.setLevel(Level.SIMPLE);
        LeakDetection.offUnlessAskedFor();
        assertThat(ResourceLeakDetector.getLevel()).isEqualTo(Level.DISABLED);
    }

    @Test
    void staysAsNettysOwnPropertySays() {
        System.setProperty(PROPERTY, "paranoid");
        ResourceLeakDetector.setLevel(Level.PARANOID);
        LeakDetection.offUnlessAskedFor();
        assertThat(ResourceLeakDetector.getLevel()).isEqualTo(Level.PARANOID);
    }
}
