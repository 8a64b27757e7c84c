package dev.liveview.compiler.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.compiler.Compilation;
import dev.liveview.compiler.Rendering;
import dev.liveview.template.Statics;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The statics of the twin pages are, to the byte, those that the reference sends. */
class StaticsTest {
    private static final String TABLE = """
            package demo;
            import dev.liveview.*;
            import dev.liveview.assign.Assign;
            import java.util.List;

            @Template(\"""
                <main>
                  <h1>Table</h1>
                  <p>
                    <button phx-click="update_one">Update one</button>
                  </p>
                  <table>
                    <thead>
                      <tr><th>Id</th><th>Name</th></tr>
                    </thead>
                    <tbody id="rows">
                      <tr :for={row : @rows} :key={row.id()} id={"row-" + row.id()}>
                        <td>{row.id()}</td>
                        <td>{row.name()}</td>
                      </tr>
                    </tbody>
                  </table>
                </main>
                \""")
            public final class TableLive extends LiveView {
                record Row(int id, String name) {}
                final Assign<List<Row>> rows = assign(List.of(new Row(1, "Product 1")));
                @On("update_one") void updateOne() {}
            }
            """;

    private static List<Statics> opened(Rendering rendering) throws Exception {
        List<Statics> opened = new ArrayList<>();
        VisitingRender render = new VisitingRender(-1L) {
            @Override
            public void open(Statics statics) {
                opened.add(statics);
            }

            @Override
            public void openList(Statics entry) {
                opened.add(entry);
            }
        };
        rendering.template().render(rendering.view(), render);
        return opened;
    }

    @Test
    void ofATableWithKeyedRows() throws Exception {
        List<Statics> opened = opened(Rendering.of(Compilation.given(TABLE), "demo.TableLive"));
        assertThat(opened.get(0).parts())
                .containsExactly(
                        "<main>\n  <h1>Table</h1>\n  <p>\n    <button phx-click=\"update_one\">Update one</button>\n  </p>\n  <table>\n    <thead>\n"
                                + "      <tr><th>Id</th><th>Name</th></tr>\n    </thead>\n    <tbody id=\"rows\">\n      ",
                        "\n    </tbody>\n  </table>\n</main>");
        assertThat(opened.get(1).parts())
                .containsExactly("<tr id=\"row-", "\">\n        <td>", "</td>\n        <td>", "</td>\n      </tr>");
    }

    @Test
    void onlyTheTemplateItselfIsARoot() throws Exception {
        List<Statics> opened = opened(Rendering.of(Compilation.given(TABLE), "demo.TableLive"));
        assertThat(opened).extracting(Statics::isRoot).containsExactly(true, false);
    }

    /** The official client would keep the choice that it has written into an option that it passes over. */
    @Test
    void anOptionIsNoRoot() throws Exception {
        Compilation option = Compilation.given("""
                package demo;
                import dev.liveview.*;
                import dev.liveview.assign.Assign;

                @Template("<option>{@name}</option>")
                public final class OptionLive extends LiveView {
                    final Assign<String> name = assign("Ann");
                }
                """);

        assertThat(opened(Rendering.of(option, "demo.OptionLive")))
                .extracting(Statics::isRoot)
                .containsExactly(false);
    }

    @Test
    void placesOfDynamicsAreLinesOfTheJavaFile() throws Exception {
        List<Statics> opened = opened(Rendering.of(Compilation.given(TABLE), "demo.TableLive"));
        assertThat(opened.get(1).location(2)).isEqualTo("TableLive.java:19");
    }

    @Test
    void longStaticsAreSplit() throws Exception {
        String text = "é".repeat(40_000);
        String view = """
                package demo;
                import dev.liveview.*;
                @Template(\"""
                %s
                    \""")
                public final class LongLive extends LiveView {}
                """.formatted(("    " + "é".repeat(10_000) + "\\\n").repeat(3) + "    " + "é".repeat(2_000));
        List<Statics> opened = opened(Rendering.of(Compilation.given(view), "demo.LongLive"));
        assertThat(opened.getFirst().part(0)).isEqualTo(text.substring(0, 32_000));
    }
}
