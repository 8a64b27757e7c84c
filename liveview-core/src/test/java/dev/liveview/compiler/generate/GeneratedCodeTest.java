package dev.liveview.compiler.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.compiler.Compilation;
import dev.liveview.compiler.Rendering;
import dev.liveview.params.Params;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the generated classes look like, and how they reach the view. */
class GeneratedCodeTest {
    private static final String COUNTER = """
            package demo;
            import dev.liveview.*;
            import dev.liveview.assign.Assign;

            @Template(\"""
                <h1>{@count}</h1>
                <p :for={i : java.util.List.of(1)} :if={@count > 1}>{i}</p>
                \""")
            public class CounterLive extends LiveView {
                public final Assign<Integer> count = assign(0);

                @On("add") void add(int amount, String songTitle) { count.update(n -> n + amount + songTitle.length()); }
                @On("all") void all(Params all) { count.set(all.values().size()); }
            }
            """.replace(
                    "import dev.liveview.assign.Assign;",
                    "import dev.liveview.assign.Assign;\nimport dev.liveview.params.Params;");

    @Test
    void itReadsWell() {
        assertThat(Compilation.given(COUNTER).thenItCompiles().generated("demo.CounterLive_Template"))
                .isEqualTo("""
                package demo;

                import dev.liveview.assign.Cells;
                import dev.liveview.params.Params;
                import dev.liveview.template.Loop;
                import dev.liveview.template.Render;
                import dev.liveview.template.Statics;
                import dev.liveview.template.Templates;
                import dev.liveview.template.ViewTemplate;
                import dev.liveview.*;
                import dev.liveview.assign.Assign;
                import static dev.liveview.html.Html.*;
                import static dev.liveview.command.Commands.*;
                import static demo.CounterLive.*;

                /** Generated from CounterLive.java; not for people. */
                @SuppressWarnings({"unchecked", "rawtypes", "deprecation", "removal", "cast", "static"})
                public final class CounterLive_Template implements ViewTemplate<CounterLive> {
                    private static final Statics S0 = Statics.of("CounterLive.java", new int[] {7, 8}, false,
                            "<h1>",
                            "</h1>\\n",
                            "");
                    private static final Statics S1 = Statics.of("CounterLive.java", new int[] {8}, false,
                            "<p>",
                            "</p>");

                    static {
                        Templates.register(CounterLive.class, new CounterLive_Template());
                    }

                    @Override
                    public CounterLive create() {
                        return new CounterLive();
                    }

                    @Override
                    public void bind(CounterLive view, Cells cells$) {
                        cells$.bind("flash", view.flash);
                        cells$.bind("count", view.count);
                    }

                    @Override
                    public void render(CounterLive view, Render out) throws Exception {
                        out.open(S0);
                        if (out.visit(0, 0b10L)) out.text(view.count.get()); // line 7
                        if (out.visit(1, 0b10L)) { // line 8
                            var items$1 = Loop.over(java.util.List.of(1));
                            out.openList(S1, items$1);
                            for (var i : items$1) {
                                if (!(view.count.get() > 1)) continue;
                                if (!out.openEntry(i, 0x2000000000000000L, 0, 0)) continue;
                                if (out.visit(0, 0x2000000000000000L)) out.text(i); // line 8
                                out.closeEntry();
                            }
                            out.closeList();
                        }
                        out.close();
                    }

                    @Override
                    public boolean handle(CounterLive view, String event$, Params values$) throws Exception {
                        switch (event$) {
                            case "add" -> {
                                view.add(values$.as(values$.nameFor("amount"), int.class), values$.as(values$.nameFor("songTitle"), java.lang.String.class));
                                return true;
                            }
                            case "all" -> {
                                view.all(values$);
                                return true;
                            }
                            default -> {
                                return false;
                            }
                        }
                    }

                    @Override
                    public java.util.List<String> events() {
                        return java.util.List.of("add", "all");
                    }
                }
                """);
    }

    @Test
    void handlersGetTheirParametersByName() throws Exception {
        Rendering rendering = Rendering.of(Compilation.given(COUNTER), "demo.CounterLive");
        boolean handled = rendering
                .template()
                .handle(rendering.view(), "add", Params.of(Map.of("amount", "5", "song-title", "ab")));
        assertThat(handled).isTrue();
        rendering.thenHtmlIs("<h1>7</h1>\n<p>1</p>");
    }

    @Test
    void eventsWithoutHandlerAreNotHandled() throws Exception {
        Rendering rendering = Rendering.of(Compilation.given(COUNTER), "demo.CounterLive");
        assertThat(rendering.template().handle(rendering.view(), "nothing", Params.EMPTY))
                .isFalse();
        assertThat(rendering.template().events()).isEqualTo(List.of("add", "all"));
    }

    @Test
    void subclassesInheritTemplateCellsAndHandlers() throws Exception {
        String sub = """
                package other;
                import dev.liveview.*;
                import dev.liveview.assign.Assign;
                public final class SubLive extends demo.CounterLive {
                    public final Assign<String> more = assign("x");
                }
                """;
        String base = COUNTER.replace("@On(\"add\") void", "@On(\"add\") public void")
                .replace("@On(\"all\") void", "@On(\"all\") public void");
        Rendering rendering = Rendering.of(Compilation.given(base, sub), "other.SubLive");
        rendering.template().handle(rendering.view(), "all", Params.of(Map.of("a", 1, "b", 2)));
        rendering.thenHtmlIs("<h1>2</h1>\n<p>1</p>");
    }

    @Test
    void typesOfTheUserMayHaveTheNamesOfOurs() throws Exception {
        String view = """
                package demo;
                import dev.liveview.*;
                import dev.liveview.assign.Assign;
                @Template("<p :for={slot : @slots}>{slot} {Slot.NAME} {Render.class.getName()}</p><.content text=\\"Slot\\"/>")
                public final class NamesLive extends LiveView {
                    interface Slot { String NAME = "mine"; }
                    public final Assign<java.util.List<String>> slots = assign(java.util.List.of("Slot"));
                }
                """;
        String render = "package demo; public class Render {}";
        String content = """
                package demo;
                @dev.liveview.Template("<b>{@text}</b>")
                public record Content(String text) implements dev.liveview.Component {}
                """;
        Rendering.of(Compilation.given(view, render, content), "demo.NamesLive")
                .thenHtmlIs("<p>Slot mine demo.Render</p><b>Slot</b>");
    }

    @Test
    void callsOfComponentsReadWell() {
        String view = """
                package demo;
                import dev.liveview.*;
                @Template("<.card :let={n} title=\\"Hi\\">{n + 1}!</.card>")
                public final class CallLive extends LiveView {}
                """;
        String card = """
                package demo;
                import dev.liveview.*;
                import dev.liveview.template.Slot;
                @Template("{@innerBlock.render(1)}")
                public record Card(String title, Slot<Integer> innerBlock) implements Component {}
                """;
        Compilation compilation = Compilation.given(view, card).thenItCompiles();
        assertThat(compilation.generated("demo.CallLive_Template")).contains("""
                        if (out.visit(0, 0)) { // line 3
                            Card_Template.render(out, 0, new Card(
                                "Hi",
                                out.slot((out$1, n) -> {
                                    out$1.open(S1);
                                    if (out$1.visit(0, 0)) out$1.text(n + 1); // line 3
                                    out$1.close();
                                })));
                        }
                """);
    }

    @Test
    void methodsStayUnderTheLimitOfTheJustInTimeCompiler() {
        String template = "<p>" + "<b title={@count}>{@count + 1}</b>\n".repeat(500) + "</p>";
        Compilation compilation =
                Compilation.given(COUNTER.replace("<h1>{@count}</h1>", template.replace("\n", "\n    ")));
        compilation.thenItCompiles();
        assertThat(LongestMethod.in(compilation.classes().get("demo.CounterLive_Template")))
                .isLessThan(8_000);
    }

    @Test
    void oneFileMayHoldManyTemplates() throws Exception {
        String view = """
                package demo;
                import dev.liveview.*;
                @Template("<.a/><.b/>")
                public final class NestLive extends LiveView {
                    @Template("a<.b/>") record A() implements Component {}
                    static final class Deeper { @Template("never") record C() implements Component {} }
                    @Template("b") record B() implements Component {}
                }
                """;
        Compilation compilation = Compilation.given(view);
        Rendering.of(compilation, "demo.NestLive").thenHtmlIs("abb");
        assertThat(compilation.generated("demo.NestLive_Deeper_C_Template")).contains("never");
    }
}
