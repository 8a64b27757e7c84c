package dev.liveview.compiler.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Components that come as class files, as they do from a jar, in files on a disk and through the service file, as for a user. */
class ClassFilesTest {
    private static final String LIBRARY = """
            package ui;
            import dev.liveview.*;
            import dev.liveview.template.*;
            import org.jspecify.annotations.Nullable;
            public interface Ui {
                @Tag("tip") @Template("<i title={@text}>{@innerBlock}{@note}</i>")
                record Tooltip(@Attr("for") String text, @Default("!") String note, @Nullable String more, @Required Slot<Void> innerBlock) implements Component {}
                abstract class Labelled extends dev.liveview.LiveComponent {
                    public final dev.liveview.assign.Prop<String> label = prop();
                }
                @Template("<b>{@label}{@open}</b>")
                final class Toggle extends Labelled {
                    final dev.liveview.assign.Prop<Boolean> open = prop(false);
                }
            }
            """;

    @TempDir
    Path folder;

    private List<String> compile(Path out, String classPath, String name, String source) throws IOException {
        return compile("-proc:full", out, classPath, name, source);
    }

    private List<String> compile(String processing, Path out, String classPath, String name, String source)
            throws IOException {
        Path file = Files.createDirectories(folder.resolve("src")).resolve(name + ".java");
        Files.writeString(file, source);
        Files.createDirectories(out);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, null)) {
            List<String> options = List.of(processing, "-d", out.toString(), "-cp", classPath);
            compiler.getTask(null, files, diagnostics, options, null, files.getJavaFileObjects(file))
                    .call();
        }
        List<String> errors = new ArrayList<>();
        diagnostics.getDiagnostics().stream()
                .filter(one -> one.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .forEach(one -> errors.add(
                        one.getLineNumber() + ":" + one.getColumnNumber() + ": " + one.getMessage(Locale.ENGLISH)));
        return errors;
    }

    private List<String> compileUser(String template) throws IOException {
        String classPath = System.getProperty("java.class.path");
        Path library = folder.resolve("library");
        assertThat(compile(library, classPath, "Ui", LIBRARY)).isEmpty();
        String user = "package demo; @dev.liveview.Uses(ui.Ui.class)\n@dev.liveview.Template(\"" + template
                + "\")\npublic final class UserLive extends dev.liveview.LiveView {}";
        return compile(folder.resolve("user"), library + java.io.File.pathSeparator + classPath, "UserLive", user);
    }

    @Test
    void theyAreCalledLikeAllOthers() throws IOException {
        assertThat(compileUser("<.tip for='a'>x</.tip>")).isEmpty();
        assertThat(folder.resolve("user/demo/UserLive_Template.class")).exists();
    }

    @Test
    void whatTheyRequireIsKnown() throws IOException {
        assertThat(compileUser("<.tip/>")).containsExactly("2:25: missing attribute 'for' (String) of <.tip>");
        assertThat(compileUser("<.tip for='a'/>")).containsExactly("2:25: missing content of <.tip>");
    }

    @Test
    void statefulComponentsAreCalledLikeAllOthers() throws IOException {
        assertThat(compileUser("<Toggle id='a' label='x' open/>")).isEmpty();
        assertThat(compileUser("<Toggle id='a' open='maybe'/>"))
                .containsExactly(
                        "2:25: missing attribute 'label' (String) of <Toggle>",
                        "2:46: attribute 'open' of <Toggle> is of type Boolean, not 'maybe'");
    }

    /** The superclass may have been compiled without the processor, which would have told of it there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            demo | private   | is private; leave out 'private'
            base | private   | is in another package; make it public
            base | protected | is in another package; make it public
            base | ''        | is in another package; make it public
            """)
    void inheritedAssignsThatCannotBeReachedAreNamed(String home, String access, String problem) throws IOException {
        String classPath = System.getProperty("java.class.path");
        Path library = folder.resolve("library");
        String base = "package " + home + "; public abstract class BaseLive extends dev.liveview.LiveView { " + access
                + " final dev.liveview.assign.Assign<Integer> count = assign(0); }";
        assertThat(compile("-proc:none", library, classPath, "BaseLive", base)).isEmpty();

        String user = "package demo;\n@dev.liveview.Template(\"x\")\npublic final class UserLive extends " + home
                + ".BaseLive {}";
        assertThat(compile(folder.resolve("user"), library + java.io.File.pathSeparator + classPath, "UserLive", user))
                .containsExactly("3:14: assign 'count' of BaseLive " + problem + " so that templates can read it");
    }
}
