package dev.liveview.benchmarks.micro;

import dev.liveview.compiler.processor.TemplateProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The compiler, on one view with a template of 20 lines: with the template processor and without it. <i>Used by one thread.</i> */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CompileBenchmark {
    private static final String NAME = "ShopLive";

    private static final String VIEW = """
            package shop;
            import dev.liveview.*;
            import dev.liveview.assign.*;
            import java.util.*;

            @Template(\"""
                <main>
                  <h1>{@title}</h1>
                  <form phx-change="search">
                    <input name="query" value={@query}>
                  </form>
                  <p :if={@items.isEmpty()} class="empty">Nothing called {@query}.</p>
                  <table>
                    <tbody>
                      <tr :for={item : @items} :key={item.id()} id="item-{item.id()}" class={item.sold() ? "sold" : ""}>
                        <td>{item.name()}</td>
                        <td>{item.price()}</td>
                        <td><button phx-click="buy" phx-value-id={item.id()}>Buy</button></td>
                      </tr>
                    </tbody>
                  </table>
                </main>
                \""")
            public final class ShopLive extends LiveView {
                public record Item(long id, String name, int price, boolean sold) {}
                final Assign<String> title = assign("Shop");
                final Assign<String> query = assign("");
                final Assign<List<Item>> items = assign(List.of());
                @On("search") void search(String query) { this.query.set(query); }
                @On("buy") void buy(long id) { title.set("Sold " + id); }
            }
            """;

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final Path classes = folder();

    private static Path folder() {
        try {
            return Files.createTempDirectory("compiled");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what was compiled. */
    @TearDown
    public void removeClasses() throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** A whole compilation, with the template. */
    @Benchmark
    public boolean withTemplate() throws IOException {
        return compile(true);
    }

    /** The same file without the processor: the difference is the template. */
    @Benchmark
    public boolean withoutTemplate() throws IOException {
        return compile(false);
    }

    private boolean compile(boolean templates) throws IOException {
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            List<String> options = List.of(templates ? "-proc:full" : "-proc:none", "-implicit:none");
            var task = compiler.getTask(null, files, null, options, null, List.of(new Source()));
            if (templates) {
                task.setProcessors(List.of(new TemplateProcessor()));
            }
            if (!task.call()) {
                throw new IllegalStateException(NAME + " does not compile");
            }
            return true;
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        Source() {
            super(URI.create("given:///shop/" + NAME + Kind.SOURCE.extension), JavaFileObject.Kind.SOURCE);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return VIEW;
        }
    }
}
