package dev.liveview.compiler;

import static dev.liveview.compiler.Rendering.renderingOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the template language means: from a template to the HTML of the first page. */
class TemplateLanguageTest {
    private static final String BUTTON = """
            package demo;
            import dev.liveview.*;
            import dev.liveview.template.*;
            @Template(\"""
                <button class={classes("btn", "btn-" + @kind)} {@rest}>{@innerBlock}</button>
                \""")
            public record Button(@Default("primary") String kind, Attrs rest, Slot<Void> innerBlock) implements Component {}
            """;

    private static final String TABLE = """
            package demo;
            import dev.liveview.*;
            import dev.liveview.template.*;
            import java.util.List;
            import java.util.function.Function;
            @Template(\"""
                <table>
                  <thead><tr><th :for={col : @col}>{col.label()}</th></tr></thead>
                  <tbody>
                    <tr :for={row : @rows} :key={@rowId.apply(row)}><td :for={col : @col}>{col.render(row)}</td></tr>
                  </tbody>
                </table>
                \""")
            public record Table<R>(Iterable<? extends R> rows, Function<? super R, ?> rowId, List<Col<R>> col) implements Component {
                public record Col<R>(String label, Slot<R> innerBlock) implements SlotEntry<R> {}
            }
            """;

    @Nested
    @DisplayName("F-081: expressions")
    class Expressions {
        @Test
        void textIsEscaped() throws Exception {
            renderingOf("<p>{@name}</p>").thenHtmlIs("<p>&lt;Ann&gt;</p>");
        }

        @Test
        void safeHtmlIsWrittenAsItIs() throws Exception {
            renderingOf("<p>{SafeHtml.of(\"<b>x</b>\")}</p>").thenHtmlIs("<p><b>x</b></p>");
        }

        @Test
        void methodsOfTheViewAreCalledWithAnAt() throws Exception {
            renderingOf("<p>{@total() + @count}</p>").thenHtmlIs("<p>10</p>");
        }

        @Test
        void bareNamesAreStaticsImportsAndNestedClasses() throws Exception {
            renderingOf("<p>{SHOP} {List.of(1)} {new Item(5, \"x\").id()}</p>").thenHtmlIs("<p>shop [1] 5</p>");
        }

        @Test
        @DisplayName("F-173: commands begin with JS, without an import, and are escaped")
        void commandsAreWrittenAsJson() throws Exception {
            renderingOf("<p phx-click={JS.hide(\"#a\").push(\"n\", o -> o.value(\"id\", @count))}></p>")
                    .thenHtmlIs(
                            "<p phx-click=\"[[&quot;hide&quot;,{&quot;to&quot;:&quot;#a&quot;}],"
                                    + "[&quot;push&quot;,{&quot;value&quot;:{&quot;id&quot;:3},&quot;event&quot;:&quot;n&quot;}]]\"></p>");
        }

        @Test
        @DisplayName("F-173: a component may take commands")
        void aComponentTakesCommands() throws Exception {
            String closer = """
                    package demo;
                    import dev.liveview.*;
                    import dev.liveview.command.JS;
                    import org.jspecify.annotations.Nullable;
                    @Template(\"""
                        <button phx-click={(@onClose == null ? JS : @onClose).hide("#" + @id)}>x</button>
                        \""")
                    public record Closer(String id, @Nullable JS onClose) implements Component {}
                    """;
            renderingOf("<.closer id=\"menu\" onClose={JS.push(\"closed\")} />", closer)
                    .thenHtmlIs("<button phx-click=\"[[&quot;push&quot;,{&quot;event&quot;:&quot;closed&quot;}],"
                            + "[&quot;hide&quot;,{&quot;to&quot;:&quot;#menu&quot;}]]\">x</button>");
        }

        @Test
        void aLiteralBraceIsAString() throws Exception {
            renderingOf("<p>{\"{\"}x}{'}'}</p>").thenHtmlIs("<p>{x}}</p>");
        }

        @Test
        void bracesStringsAndCommentsInExpressionsAreJava() throws Exception {
            renderingOf("""
                    <p>{switch (@count) { case 3 -> "}three{"; default -> "" /* } */; }}</p>
                    """).thenHtmlIs("<p>}three{</p>");
        }

        @Test
        void expressionsMayHaveSeveralLines() throws Exception {
            renderingOf("""
                    <p>{@items.stream() // all
                        .map(Item::title)
                        .toList()}</p>
                    """).thenHtmlIs("<p>[One, Two]</p>");
        }

        @Test
        void nullIsNothing() throws Exception {
            renderingOf("<p>{(Object) null}</p>").thenHtmlIs("<p></p>");
        }

        @Test
        void curlyBracesCanBeTurnedOff() throws Exception {
            renderingOf("<code phx-no-curly-interpolation><b>{x}</b></code>{@count}")
                    .thenHtmlIs("<code><b>{x}</b></code>3");
        }
    }

    @Nested
    @DisplayName("F-084: attributes")
    class Attributes {
        @Test
        void trueIsTheBareNameFalseAndNullAreNothing() throws Exception {
            renderingOf("<input disabled={@shown} readonly={!@shown} title={@count > 5 ? \"x\" : null}>")
                    .thenHtmlIs("<input disabled>");
        }

        @Test
        void textAndExpressionsMayBeMixed() throws Exception {
            renderingOf("<a href=\"/orgs/{@name}?n={@count}\" title='a {@name}'>x</a>")
                    .thenHtmlIs("<a href=\"/orgs/&lt;Ann&gt;?n=3\" title='a &lt;Ann&gt;'>x</a>");
        }

        @Test
        void literalsAreKeptAsTheyAreWritten() throws Exception {
            renderingOf("<input   type='text'\n   required data-x=\"a &amp; b\"   />")
                    .thenHtmlIs("<input type='text' required data-x=\"a &amp; b\">");
        }

        @Test
        void whatIsKnownBecomesStatic() throws Exception {
            renderingOf("<p id={\"a<b\"} hidden={true} title={null} tabindex={5}>x</p>")
                    .thenHtmlIs("<p id=\"a&lt;b\" hidden tabindex=\"5\">x</p>");
        }

        @Test
        void addressesThatRunScriptsAreRefused() throws Exception {
            renderingOf(
                            "<a href={\"java\".concat(\"script:alert(1)\")}>x</a><a href=\"{\"java\".strip()}{\"script:x\".strip()}\">y</a>")
                    .thenHtmlIs("<a href=\"about:blank#refused\">x</a><a href=\"about:blank#refused\">y</a>");
        }

        @Test
        void valuesInScriptsBecomeLiterals() throws Exception {
            renderingOf("<p onclick=\"go({@name}, {@count})\">x</p>")
                    .thenHtmlIs("<p onclick=\"go(&quot;\\u003cAnn\\u003e&quot;, 3)\">x</p>");
        }

        @Test
        void classesMayBeListsAndBlank() throws Exception {
            renderingOf(
                            "<p class={List.of(\"a\", \"b\")}>x</p><p class={null}>y</p><p class={@shown ? null : \"x\"}>z</p>")
                    .thenHtmlIs("<p class=\"a b\">x</p><p class=\"\">y</p><p class=\"\">z</p>");
        }

        @Test
        void aSpreadLeavesOutWhatIsWrittenAndMergesClassAndStyle() throws Exception {
            renderingOf("""
                    <p id="own" class="a" style="color: red" {Attrs.of("id", "other").with("class", "b").with("style", "top: 0").with("data-x", true)}>x</p>
                    """).thenHtmlIs("<p id=\"own\" class=\"a b\" style=\"color: red; top: 0\" data-x>x</p>");
        }
    }

    @Test
    void classesOfAllSpreadsAreMerged() throws Exception {
        renderingOf("<p class=\"a\" {Attrs.of(\"class\", \"b\")} {Attrs.of(\"class\", List.of(\"c\"))}>x</p>")
                .thenHtmlIs("<p class=\"a b c\">x</p>");
    }

    @Nested
    @DisplayName("F-086, F-087, F-088: conditions and loops")
    class Control {
        @Test
        void theFirstBranchThatHoldsIsShown() throws Exception {
            renderingOf("""
                    <div>
                      <p :if={@count == 0}>zero</p>
                      <p :else-if={@count == 3}>three</p>
                      <p :else>many</p>
                      end
                    </div>
                    """).thenHtmlIs("<div>\n  <p>three</p>\n  end\n</div>");
        }

        @Test
        void nothingStandsWhereNoBranchHolds() throws Exception {
            renderingOf("<div><p :if={!@shown}>x</p></div>").thenHtmlIs("<div></div>");
        }

        @Test
        void loopsHaveAnIndexAndAKey() throws Exception {
            renderingOf(
                            "<ul><li :for={item, i : @items} :key={item.id()} id={\"item-\" + item.id()}>{i}: {item.title()}</li></ul>")
                    .thenHtmlIs("<ul><li id=\"item-1\">0: One</li><li id=\"item-2\">1: Two</li></ul>");
        }

        @Test
        void theLoopIsOutsideOfTheCondition() throws Exception {
            renderingOf("<ul><li :if={item.id() > 1} :for={item, i : @items}>{i} {item.title()}</li></ul>")
                    .thenHtmlIs("<ul><li>1 Two</li></ul>");
        }

        @Test
        void otherwiseMayBeALoop() throws Exception {
            renderingOf("<p :if={@items.isEmpty()}>none</p><p :else :for={item : @items}>{item.id()}</p>")
                    .thenHtmlIs("<p>1</p><p>2</p>");
        }

        @Test
        void loopsGoOverArraysMapsAndStreams() throws Exception {
            renderingOf("""
                    <i :for={x : new int[] {1, 2}}>{x}</i><i :for={e : Map.of("k", "v")}>{e.getKey()}</i><i :for={s : Arrays.stream("a b".split(" "))}>{s}</i>
                    """).thenHtmlIs("<i>1</i><i>2</i><i>k</i><i>a</i><i>b</i>");
        }
    }

    @Nested
    @DisplayName("F-063 to F-069, F-090: components and slots")
    class Components {
        @Test
        void attributesDefaultsRestAndContentReachTheRecord() throws Exception {
            renderingOf(
                            "<.button phx-click=\"inc\" class=\"wide\" disabled={@shown}>Go <b>{@count}</b></.button>",
                            BUTTON)
                    .thenHtmlIs(
                            "<button class=\"btn btn-primary wide\" phx-click=\"inc\" disabled>Go <b>3</b></button>");
        }

        @Test
        void contentIsOptional() throws Exception {
            renderingOf("<.button kind=\"danger\" />", BUTTON).thenHtmlIs("<button class=\"btn btn-danger\"></button>");
        }

        @Test
        void slotsWithAttributesAreTypedByInference() throws Exception {
            renderingOf("""
                            <.table rows={@items} rowId={Item::id}>
                              <:col :let={item} label="Title">{item.title().toUpperCase()}</:col>
                              <:col :let={item} label={"No " + @count}><b>{item.id() + 1}</b></:col>
                            </.table>
                            """, TABLE).thenHtmlIs("""
                            <table>
                              <thead><tr><th>Title</th><th>No 3</th></tr></thead>
                              <tbody>
                                <tr><td>ONE</td><td><b>2</b></td></tr><tr><td>TWO</td><td><b>3</b></td></tr>
                              </tbody>
                            </table>""");
        }

        @Test
        void slotsTakeConditionsAndLoops() throws Exception {
            renderingOf("""
                            <.table rows={@items} rowId={Item::id}>
                              <:col :if={!@shown} :let={item} label="a">{item.id()}</:col>
                              <:col :else :let={item} label="b">{item.id()}</:col>
                              <:col :for={n, i : List.of(5, 6)} :let={item} label="c{i}">{item.id() + n}</:col>
                            </.table>
                            """, TABLE).thenHtmlIs("""
                            <table>
                              <thead><tr><th>b</th><th>c0</th><th>c1</th></tr></thead>
                              <tbody>
                                <tr><td>1</td><td>6</td><td>7</td></tr><tr><td>2</td><td>7</td><td>8</td></tr>
                              </tbody>
                            </table>""");
        }

        @Test
        void componentsTakeConditionsAndLoops() throws Exception {
            renderingOf(
                            "<.button :for={item : @items} :key={item.id()} :if={item.id() > 1}>{item.title()}</.button><.button :if={!@shown}/>",
                            BUTTON)
                    .thenHtmlIs("<button class=\"btn btn-primary\">Two</button>");
        }

        @Test
        void aSlotMayBePlacedManyTimes() throws Exception {
            String twice = """
                    package demo;
                    import dev.liveview.*;
                    import dev.liveview.template.*;
                    @Template("<p>{@title}</p><h2>{@title}</h2>{@innerBlock}{@innerBlock}")
                    public record Twice(Slot<Void> title, Slot<Void> innerBlock) implements Component {}
                    """;
            renderingOf("<.twice><:title>T {@count}</:title>B</.twice>", twice).thenHtmlIs("<p>T 3</p><h2>T 3</h2>BB");
        }

        @Test
        void aListOfBareSlotsTakesManyEntries() throws Exception {
            String menu = """
                    package demo;
                    import dev.liveview.*;
                    import dev.liveview.template.*;
                    import java.util.List;
                    @Template("<ul><li :for={item : @item}>{item}</li></ul>")
                    public record Menu(List<Slot<Void>> item) implements Component {}
                    """;
            renderingOf(
                            "<.menu><:item>a</:item><:item :if={@shown}><b>{@count}</b></:item><:item :for={i : @items}>{i.id()}</:item></.menu>",
                            menu)
                    .thenHtmlIs("<ul><li>a</li><li><b>3</b></li><li>1</li><li>2</li></ul>");
        }

        @Test
        void componentsCallComponentsAndPassTheirSlotsOn() throws Exception {
            String outer = """
                    package demo;
                    import dev.liveview.*;
                    import dev.liveview.template.*;
                    @Template("<.button {@rest} kind={@kind}>[{@innerBlock}]</.button>")
                    public record FancyButton(String kind, Attrs rest, Slot<Void> innerBlock) implements Component {}
                    """;
            renderingOf("<.fancy_button kind=\"x\" id=\"f\">{@name}</.fancy_button>", BUTTON, outer)
                    .thenHtmlIs("<button class=\"btn btn-x\" id=\"f\">[&lt;Ann&gt;]</button>");
        }

        @Test
        void literalsBecomeWhatTheAttributeWants() throws Exception {
            String all = """
                    package demo;
                    import dev.liveview.*;
                    import org.jspecify.annotations.Nullable;
                    @Template("{@a} {@b} {@c} {@d} {@e} {@f} {@kind}")
                    public record All(int a, long b, boolean c, double d, @Nullable String e, @Default("4") Integer f, @Attr("for") Kind kind) implements Component {
                        public enum Kind { BIG, VERY_BIG }
                    }
                    """;
            renderingOf("<.all a=\"1\" b=\"-2\" c d=\"1.5\" for=\"very-big\" />", all)
                    .thenHtmlIs("1 -2 true 1.5  4 VERY_BIG");
        }

        @Test
        void characterReferencesInAttributesOfComponentsAreRead() throws Exception {
            renderingOf("<.button kind=\"a&amp;b\">x</.button>", BUTTON)
                    .thenHtmlIs("<button class=\"btn btn-a&amp;b\">x</button>");
        }

        @Test
        void componentsOfOtherPackagesAreNamedByUses() throws Exception {
            String ui = """
                    package ui;
                    import dev.liveview.*;
                    public interface Ui {
                        @Tag("tag_line") @Template("<i>{@text}</i>") record Line(String text) implements Component {}
                    }
                    """;
            String view = """
                    package demo;
                    import dev.liveview.*;
                    @Uses(ui.Ui.class)
                    @Template("<.tag_line text=\\"x\\" /><.own />{Ui.class.getSimpleName()}")
                    public final class UsingLive extends LiveView {
                        @Template("<b>own</b>") record Own() implements Component {}
                    }
                    """;
            Rendering.of(Compilation.given(ui, view), "demo.UsingLive").thenHtmlIs("<i>x</i><b>own</b>Ui");
        }

        @Test
        void usesOnAPackageHoldForAllItsClasses() throws Exception {
            String ui = """
                    package ui;
                    import dev.liveview.*;
                    public interface Ui {
                        @Template("<i>{@text}</i>") record Line(String text) implements Component {}
                    }
                    """;
            String info = "@dev.liveview.Uses(ui.Ui.class) package demo;";
            renderingOf("<.line text={@name} />", ui, info).thenHtmlIs("<i>&lt;Ann&gt;</i>");
        }
    }

    @Nested
    @DisplayName("F-082, F-083, F-092, F-098, F-100: markup that stays")
    class Markup {
        @Test
        void templateCommentsVanishAndHtmlCommentsStay() throws Exception {
            renderingOf("<p>a<%!-- {@nothing} <b> --%>b<!-- <i> {x} -->c</p>").thenHtmlIs("<p>ab<!-- <i> {x} -->c</p>");
        }

        @Test
        @DisplayName("F-099, F-155: hints to tools are left out of the page")
        void hintsToToolsAreLeftOut() throws Exception {
            renderingOf("<p phx-no-format  class=\"a\">x</p>").thenHtmlIs("<p class=\"a\">x</p>");
        }

        @Test
        void scriptsAndStylesAreNotTouched() throws Exception {
            renderingOf("<script>if (a < b) { go({x: '</p>'}) }</script><style>p { color: red }</style>")
                    .thenHtmlIs("<script>if (a < b) { go({x: '</p>'}) }</script><style>p { color: red }</style>");
        }

        @Test
        void voidAndSelfClosingElements() throws Exception {
            renderingOf("<br><br/><div/><svg><path d=\"M0\"/></svg><my-tag/>")
                    .thenHtmlIs("<br><br><div></div><svg><path d=\"M0\"></path></svg><my-tag></my-tag>");
        }

        @Test
        void doctypesStay() throws Exception {
            renderingOf("<!DOCTYPE html>\n<html lang=\"en\"><body>{@count}</body></html>")
                    .thenHtmlIs("<!DOCTYPE html>\n<html lang=\"en\"><body>3</body></html>");
        }

        @Test
        void whiteSpaceInsideIsKeptExactly() throws Exception {
            renderingOf("\n<p>\n  a {@count}\n\n   b </p>  \n").thenHtmlIs("<p>\n  a 3\n\n   b </p>");
        }

        @Test
        void aNewlineStandsBeforeADynamicInPreAndTextarea() throws Exception {
            renderingOf("<pre>{@count}</pre><textarea>{@name}</textarea><pre>a{@count}</pre>")
                    .thenHtmlIs("<pre>\n3</pre><textarea>\n&lt;Ann&gt;</textarea><pre>a3</pre>");
        }

        @Test
        void entitiesStay() throws Exception {
            renderingOf("<p>&lbrace;a&rbrace; &amp; &nbsp;</p>").thenHtmlIs("<p>&lbrace;a&rbrace; &amp; &nbsp;</p>");
        }
    }

    @Test
    void hugeTemplatesAreSplitIntoMethods() throws Exception {
        String cells = "<td>{@count} and {@name}</td>".repeat(400);
        String html = renderingOf("<div><b :for={i : List.of(1)}>" + cells.replace("td>", "i>") + "</b>é</div>")
                .html();
        assertThat(html).contains("<i>3 and &lt;Ann&gt;</i></b>").endsWith("é</div>");
    }
}
