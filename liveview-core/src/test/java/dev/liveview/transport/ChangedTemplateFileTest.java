package dev.liveview.transport;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.liveview.LiveView;
import dev.liveview.compiler.DiskProject;
import dev.liveview.router.LiveApp;
import dev.liveview.template.TemplateFiles;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@DisplayName("F-077: a template file that is no longer what was compiled")
class ChangedTemplateFileTest {
    private static final String HTML = "src/main/java/demo/OrgLive.html";
    private static final String WARNING = "OrgLive.html is not what demo.OrgLive was compiled with; pages show the old"
            + " template. Compile OrgLive again: a compiler that compiles only what changed does not see a template file"
            + " (touch the Java file, or compile everything)";

    @TempDir
    Path folder;

    private final Logger logger = (Logger) LoggerFactory.getLogger(TemplateFiles.class);
    private final BlockingQueue<String> logged = new LinkedBlockingQueue<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            logged.add(event.getFormattedMessage());
        }
    };
    private DiskProject project;

    @BeforeEach
    void aView() {
        appender.start();
        logger.addAppender(appender);
        logger.setLevel(Level.WARN);
        logger.setAdditive(false);
        project = new DiskProject(folder).file("src/main/java/demo/OrgLive.java", """
                package demo;
                import dev.liveview.*;
                @Template
                public final class OrgLive extends LiveView {}
                """);
    }

    @AfterEach
    void restore() {
        logger.detachAppender(appender);
        logger.setLevel(null);
        logger.setAdditive(true);
    }

    private TestBrowser compiled(boolean development) throws Exception {
        assertThat(project.errors()).isEmpty();
        return visiting(project.load("demo.OrgLive"), development);
    }

    private static TestBrowser visiting(Class<?> type, boolean development) {
        return TestBrowser.visiting(LiveApp.of(routes -> routes.live("/", () -> newView(type)))
                .secret("a secret of the tests, 32 characters long")
                .development(development));
    }

    private static LiveView newView(Class<?> type) {
        try {
            return (LiveView) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void isToldInDevelopmentOnceForEachContent() throws Exception {
        project.file(HTML, "<p>first</p>\n");
        try (TestBrowser browser = compiled(true)) {
            browser.get("/");
            assertThat(logged).isEmpty();
            project.file(HTML, "<p>second</p>\n");
            browser.get("/");
            browser.get("/");
            assertThat(logged).containsExactly(WARNING);
            project.file(HTML, "<p>third</p>\n");
            browser.get("/");
            assertThat(logged).containsExactly(WARNING, WARNING);
        }
    }

    @Test
    void isToldAtTheStart() throws Exception {
        project.file(HTML, "<p>first</p>\n");
        assertThat(project.errors()).isEmpty();
        project.file(HTML, "<p>second</p>\n");
        Class<?> type = project.load("demo.OrgLive");
        try (TestBrowser browser = visiting(type, true)) {
            assertThat(logged).containsExactly(WARNING);
        }
    }

    @Test
    void isToldWhenASocketJoins() throws Exception {
        project.file(HTML, "<p>first</p>\n");
        try (TestBrowser browser = compiled(true)) {
            browser.get("/");
            project.file(HTML, "<p>second</p>\n");
            FakeSocket socket = browser.connect();
            socket.sends("phx_join", browser.joinPayload());
            assertThat(logged.poll(10, TimeUnit.SECONDS)).isEqualTo(WARNING);
        }
    }

    @Test
    void isFoundOnTheClassPathWhereThereAreNoSources() throws Exception {
        String compiled = "target/classes/demo/OrgLive.html";
        project.file(compiled, "<p>first</p>\n");
        try (TestBrowser browser = compiled(true)) {
            browser.get("/");
            assertThat(logged).isEmpty();
            project.file(compiled, "<p>second</p>\n");
            browser.get("/");
            assertThat(logged).containsExactly(WARNING);
        }
    }

    @Test
    void otherLineEndsAreNoChange() throws Exception {
        project.file(HTML, "<p>\nfirst</p>\n");
        try (TestBrowser browser = compiled(true)) {
            project.file(HTML, "<p>\r\nfirst</p>\r\n");
            browser.get("/");
            assertThat(logged).isEmpty();
        }
    }

    @Test
    void isNobodysBusinessInProduction() throws Exception {
        project.file(HTML, "<p>first</p>\n");
        try (TestBrowser browser = compiled(false)) {
            project.file(HTML, "<p>second</p>\n");
            browser.open("/");
            assertThat(logged).isEmpty();
        }
    }
}
