package dev.liveview.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.liveview.compiler.processor.TemplateProcessor;
import dev.liveview.template.HtmlRender;
import dev.liveview.template.Templates;
import dev.liveview.template.ViewTemplate;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("F-077: a template in a file of its own")
class TemplateFileTest {
    private static final String JAVA = "src/main/java/demo/OrgLive.java";
    private static final String HTML = "src/main/java/demo/OrgLive.html";
    private static final String RESOURCE = "src/main/resources/demo/OrgLive.html";

    @TempDir
    Path folder;

    private DiskProject project;

    @BeforeEach
    void aView() {
        project = new DiskProject(folder);
        view("@Template");
    }

    private void view(String annotation) {
        project.file(JAVA, """
                package demo;
                import dev.liveview.*;
                import dev.liveview.assign.*;
                %s
                public final class OrgLive extends LiveView {
                    final Assign<Integer> count = assign(3);
                    final Assign<String> name = assign("Ann");
                }
                """.formatted(annotation));
    }

    @SuppressWarnings("unchecked")
    private String html(String name, HtmlRender out) throws Exception {
        Object view = project.load(name).getDeclaredConstructor().newInstance();
        ViewTemplate<Object> template = (ViewTemplate<Object>) (ViewTemplate<?>) Templates.of(view.getClass());
        template.render(view, out);
        return out.html();
    }

    private void thenItShows(String expected) throws Exception {
        assertThat(project.errors()).isEmpty();
        assertThat(html("demo.OrgLive", new HtmlRender())).isEqualTo(expected);
    }

    @Nested
    class Places {
        @Test
        void theFileNamedAsTheClassStandsBesideIt() throws Exception {
            project.file(HTML, "<p>{@count}</p>\n");
            thenItShows("<p>3</p>");
        }

        @Test
        void itMayStandAmongTheResources() throws Exception {
            project.file(RESOURCE, "<p>{@count}</p>\n");
            thenItShows("<p>3</p>");
        }

        @Test
        void itMayHaveAnotherName() throws Exception {
            view("@Template(file = \"pages/count.html\")");
            project.file("src/main/java/demo/pages/count.html", "<p>{@count}</p>\n");
            thenItShows("<p>3</p>");
        }

        @Test
        void aClassWithinAnotherHasBothNames() throws Exception {
            project.file(JAVA, """
                    package demo;
                    import dev.liveview.*;
                    @Template
                    public final class OrgLive extends LiveView {
                        @Template
                        public record Badge(String text) implements Component {}
                    }
                    """);
            project.file(HTML, "<p><.badge text=\"new\"/></p>");
            project.file("src/main/java/demo/OrgLive.Badge.html", "<b>{@text}</b>");
            thenItShows("<p><b>new</b></p>");
        }

        @Test
        void aClassOfNoPackageHasItsFileBesideItToo() throws Exception {
            project.file("src/main/java/PlainLive.java", """
                    import dev.liveview.*;
                    @Template public final class PlainLive extends LiveView {}
                    """).file("src/main/resources/PlainLive.html", "<p>plain</p>");
            project.file(HTML, "<p>{@count}</p>");
            assertThat(project.errors()).isEmpty();
            assertThat(html("PlainLive", new HtmlRender())).isEqualTo("<p>plain</p>");
        }

        @Test
        void itIsFoundOnTheSourcePath() throws Exception {
            project.file("templates/demo/OrgLive.html", "<p>{@count}</p>");
            assertThat(project.errors("-sourcepath", folder.resolve("templates").toString()))
                    .isEmpty();
            assertThat(html("demo.OrgLive", new HtmlRender())).isEqualTo("<p>3</p>");
        }

        @Test
        @DisplayName("where Maven has copied resources from anywhere")
        void itIsFoundAmongTheCompiledClasses() throws Exception {
            project.file("target/classes/demo/OrgLive.html", "<p>{@count}</p>");
            thenItShows("<p>3</p>");
        }

        @Test
        void anEmptyTextIsNoFile() throws Exception {
            view("@Template(\"\")");
            thenItShows("");
        }
    }

    @Nested
    class Mistakes {
        @Test
        void allOfThemAreToldAtTheirPlacesInTheFile() {
            project.file(HTML, "<h1>\n  {@coumt}</h1>\n<div :fro={x : @name}></div>\n");
            assertThat(project.errors())
                    .containsExactly(
                            "OrgLive.html:2:4: no assign 'coumt' in OrgLive; assigns: count, name",
                            "OrgLive.html:3:6: no directive ':fro'; did you mean :for?");
        }

        @Test
        void typesThatDoNotFitAreToldThereToo() {
            project.file(HTML, "<h1>{@name}</h1>\n<p>\n  {@name.lenght()} {@count.foo}\n</p>\n");
            assertThat(project.errors())
                    .containsExactly(
                            "OrgLive.html:3:10: no method 'lenght' in String; did you mean 'length'?",
                            "OrgLive.html:3:28: no field 'foo' in Integer");
        }

        @Test
        void lineEndsOfWindowsAndAByteOrderMarkMoveNothing() throws Exception {
            project.file(HTML, "\uFEFF<h1>x</h1>\r\n<p>\r\n  {@coumt}\r\n</p>\r\n");
            assertThat(project.errors())
                    .containsExactly("OrgLive.html:3:4: no assign 'coumt' in OrgLive; assigns: count, name");
            project.file(HTML, "\uFEFF<h1>x</h1>\r\n<p>{@count}</p>\r\n");
            thenItShows("<h1>x</h1>\n<p>3</p>");
        }

        @Test
        void javacShowsTheLineOfTheFileWithAMarkBelow() {
            project.file(HTML, "<h1>\n  {@coumt}\n</h1>\n");
            assertThat(project.printed()).contains("""
                    OrgLive.html:2: error: no assign 'coumt' in OrgLive; assigns: count, name
                      {@coumt}
                       ^
                    """);
        }

        @Test
        void aCompilerThatShowsNoPlacesNamesThemInTheMessage() {
            project.file(HTML, "<h1>\n  {@coumt}</h1>\n<div :fro={x : @name}></div>\n");
            assertThat(project.errors(
                            new Unknown(),
                            "-sourcepath",
                            folder.resolve("src/main/java").toString()))
                    .containsExactly("""
                    OrgLive.java:4:1: OrgLive.html:2:4: no assign 'coumt' in OrgLive; assigns: count, name
                      OrgLive.html:3:6: no directive ':fro'; did you mean :for?""");
        }

        @Test
        void aMistakeAtRunTimeNamesTheLineInTheFile() throws Exception {
            project.file(HTML, "<h1>x</h1>\n<p>\n  {@name.substring(@count + 10)}\n</p>\n");
            assertThat(project.errors()).isEmpty();
            HtmlRender out = new HtmlRender();
            assertThat(catchThrowable(() -> html("demo.OrgLive", out)))
                    .isInstanceOf(StringIndexOutOfBoundsException.class);
            assertThat(out.location()).isEqualTo("OrgLive.html:3");
        }
    }

    @Nested
    class FilesThatCannotBe {
        private String error() {
            assertThat(project.errors()).hasSize(1);
            return project.errors().getFirst().replace(folder.toString(), "").replace('\\', '/');
        }

        @Test
        void oneThatIsMissing() {
            assertThat(error()).isEqualTo("""
                    OrgLive.java:4:1: no file 'OrgLive.html' for the template of OrgLive; write @Template(\"""…\"""), or make the file. It was looked for at
                        /src/main/java/demo/OrgLive.html
                        /src/main/resources/demo/OrgLive.html
                        demo/OrgLive.html on the source path and among the compiled classes""");
        }

        @Test
        void oneThatIsEmpty() {
            project.file(HTML, " \n");
            assertThat(error())
                    .isEqualTo(
                            "OrgLive.java:4:1: OrgLive.html is empty; write the template into it, or @Template(\"\") for none");
        }

        @Test
        void oneThatIsTooLarge() {
            project.file(HTML, "x".repeat((1 << 20) + 1));
            assertThat(error())
                    .isEqualTo(
                            "OrgLive.java:4:1: OrgLive.html is larger than 1048576 bytes; make components of its parts");
        }

        @Test
        void oneThatIsNotUtf8() {
            project.file(HTML, "<p>\ncafé</p>".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(error())
                    .isEqualTo("OrgLive.java:4:1: OrgLive.html:2: not UTF-8: the byte 0xE9; save the file as UTF-8");
        }

        @Test
        void oneBesideAText() {
            view("@Template(value = \"<p>x</p>\", file = \"OrgLive.html\")");
            assertThat(error())
                    .isEqualTo(
                            "OrgLive.java:4:1: @Template of OrgLive has both a text and the file 'OrgLive.html'; leave one out");
        }

        @Test
        void oneThatIsThereTwice() {
            project.file(HTML, "<p>1</p>").file(RESOURCE, "<p>2</p>");
            assertThat(error())
                    .isEqualTo(
                            "OrgLive.java:4:1: two files 'OrgLive.html' for OrgLive: /src/main/java/demo/OrgLive.html and /src/main/resources/demo/OrgLive.html; keep one");
        }

        @Test
        void oneOutsideOfTheFolderOfThePackage() {
            view("@Template(file = \"../OrgLive.html\")");
            project.file("src/main/java/OrgLive.html", "<p>x</p>");
            assertThat(error())
                    .isEqualTo(
                            "OrgLive.java:4:1: file '../OrgLive.html' of OrgLive is no path from the folder of its package; write names with '/' between them, such as OrgLive.html or parts/row.html");
        }
    }

    /** Stands between javac and the processor so that the processor cannot know that it is javac. */
    private static final class Unknown extends AbstractProcessor {
        private final Processor hidden = new TemplateProcessor();

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return hidden.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return hidden.getSupportedSourceVersion();
        }

        @Override
        public synchronized void init(ProcessingEnvironment javac) {
            Supplier<ProcessingEnvironment> real = () -> javac;
            hidden.init((ProcessingEnvironment) Proxy.newProxyInstance(
                    Unknown.class.getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (proxy, method, arguments) -> method.invoke(real.get(), arguments)));
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return hidden.process(annotations, round);
        }
    }
}
