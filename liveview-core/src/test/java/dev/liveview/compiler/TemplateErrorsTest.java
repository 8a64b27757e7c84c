package dev.liveview.compiler;

import static dev.liveview.compiler.Compilation.given;
import static dev.liveview.compiler.Compilation.givenTemplate;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the user reads: line, column and whole text of every mistake. The template begins in line 9, column 5. */
class TemplateErrorsTest {
    private static final String BUTTON = """
            package demo;
            import dev.liveview.*;
            import dev.liveview.template.*;
            @Template("<button {@rest}>{@innerBlock}</button>")
            public record Button(String kind, @Default("1") int size, Attrs rest, Slot<Void> innerBlock) implements Component {}
            """;

    private static final String LABEL = """
            package demo;
            import dev.liveview.*;
            import dev.liveview.template.*;
            import java.util.List;
            @Template("<b>{@text}</b>")
            public record Label(String text, Mode mode, @Required Slot<String> head, List<Row> row) implements Component {
                public enum Mode { ON, OFF }
                public record Row(int width, Slot<Void> innerBlock) implements SlotEntry<Void> {}
            }
            """;

    private static final String LABEL_GIVEN = "<.label text=\"x\" mode=\"on\"><:head>h</:head>%s</.label>";

    @Nested
    class Names {
        @Test
        void anUnknownAssign() {
            givenTemplate("<p>\n  {@coumt}\n</p>")
                    .thenErrorsAre("10:8: no assign 'coumt' in DemoLive; assigns: count, items, name, shown");
        }

        @Test
        void aPlainFieldIsNoAssign() {
            givenTemplate("{@plain}")
                    .thenErrorsAre(
                            "9:6: no assign 'plain' in DemoLive; field 'plain' is no Assign; assigns: count, items, name, shown");
        }

        @Test
        void aMethodIsNoAssign() {
            givenTemplate("{@total}")
                    .thenErrorsAre("9:6: no assign 'total' in DemoLive; 'total' is a method: write @total()");
        }

        @Test
        void anUnknownMethod() {
            givenTemplate("{@count()}")
                    .thenErrorsAre("9:6: no method 'count' in DemoLive; 'count' is an assign: write @count");
        }

        @Test
        void aPrivateMethod() {
            givenTemplate("{@secret()}")
                    .thenErrorsAre(
                            "9:6: method 'secret' of DemoLive is private; leave out 'private' so that the template can call it");
        }

        @Test
        void anUnknownAttributeOfTheComponentItself() {
            given("""
                    package demo;
                    import dev.liveview.*;
                    @Template("<b>{@txt}</b>")
                    public record Bold(String text) implements Component {}
                    """).thenErrorsAre("3:16: no attribute 'txt' in Bold; attributes: text");
        }

        @Test
        void theViewIsNotThis() {
            givenTemplate("{this.total()}").thenErrorsAre("9:6: 'this' is not the view here; write @name");
        }

        @Test
        void anUnknownBareName() {
            givenTemplate("<p>{count + SHOPP}</p>")
                    .thenErrorsAre("9:9: cannot find 'count'; did you mean @count?", "9:17: cannot find 'SHOPP'");
        }

        @Test
        void aForgottenLet() {
            given("""
                    package demo;
                    import dev.liveview.*;
                    import dev.liveview.form.*;
                    import java.util.List;
                    @Template(\"""
                        <.form for={@form}>
                          <.inputs_for field={@form.field("rows")}>{row.key()}</.inputs_for>
                          {row}
                        </.form>
                        \""")
                    public class RowsLive extends LiveView {
                        record Row(String name) {}
                        record Rows(List<Row> rows) {}
                        final Form<Rows> form = form(Rows.class);
                    }
                    """)
                    .thenErrorsAre(
                            "7:49: cannot find 'row'; if it shall be the FormPart that is handed to this content, say :let={row} where the content begins",
                            "8:8: cannot find 'row'; if it shall be the FormState<Rows> that is handed to this content, say :let={row} where the content begins");
        }

        @Test
        void aNameThatIsTaken() {
            givenTemplate("<p :for={x : @items}><b :for={x : @items}>{x}</b></p>")
                    .thenErrorsAre("9:35: 'x' is already the name of something around it");
        }

        @Test
        void aNameThatGeneratedCodeUses() {
            givenTemplate("<p :for={out : @items}>{out}</p>")
                    .thenErrorsAre("9:14: 'out' is a name that generated code uses; choose another one");
        }
    }

    @Nested
    class Events {
        @Test
        void anUnknownEvent() {
            givenTemplate("<button phx-click=\"incc\">+</button>")
                    .thenErrorsAre("9:24: no handler for event 'incc' in DemoLive; handlers: inc, save");
        }

        @Test
        void eventsInSlotsAndOnComponentsAreCheckedToo() {
            givenTemplate("<.button kind=\"a\" phx-click=\"x\"><i phx-keyup=\"y\">b</i></.button>", BUTTON)
                    .thenErrorsAre(
                            "9:34: no handler for event 'x' in DemoLive; handlers: inc, save",
                            "9:51: no handler for event 'y' in DemoLive; handlers: inc, save");
        }

        @Test
        void eventsForSomebodyElseAreNot() {
            givenTemplate("""
                    <p phx-click="x" phx-target="#other">a</p><p phx-click='[["push",{"event":"x"}]]'>b</p><p phx-click="lv:clear-flash">c</p><p phx-click={@name}>d</p>
                    """).thenItCompiles();
        }

        @Test
        @DisplayName("C-267: phx-auto-recover=\"ignore\" is no event")
        void noRecoveryIsNoEvent() {
            givenTemplate("<form id=\"f\" phx-change=\"inc\" phx-auto-recover=\"ignore\"></form>")
                    .thenItCompiles();
        }

        @Test
        void aViewThatHandlesAnyEventIsNotChecked() {
            given("""
                    package demo;
                    import dev.liveview.*;
                    import dev.liveview.params.Params;
                    @Template("<p phx-click='any'>x</p>")
                    public class AnyLive extends LiveView {
                        @Override public void handleEvent(String event, Params values) {}
                    }
                    """).thenItCompiles();
        }

        @Test
        void handlersOfSuperclassesCount() {
            given("""
                    package demo;
                    import dev.liveview.*;
                    public abstract class BaseLive extends LiveView {
                        @On("close") void close() {}
                    }
                    """, """
                    package demo;
                    import dev.liveview.*;
                    @Template("<p phx-click='close'>x</p>")
                    public class SubLive extends BaseLive {}
                    """).thenItCompiles();
        }
    }

    @Nested
    class Components {
        @Test
        void anUnknownComponent() {
            givenTemplate("<.buton>x</.buton>", BUTTON)
                    .thenErrorsAre("9:5: no component 'buton'; did you mean <.button>?");
        }

        @Test
        void anUnknownComponentThatIsLikeNoOther() {
            givenTemplate("<.chart/>")
                    .thenErrorsAre(
                            "9:5: no component 'chart'; a component is a record that implements Component, in this class, its package, or named by @Uses");
        }

        @Test
        void aComponentWrittenAsAnElement() {
            givenTemplate("<Button>x</Button>", BUTTON)
                    .thenErrorsAre("9:5: no element 'Button'; did you mean <.button>?");
        }

        @Test
        void aMissingAttribute() {
            givenTemplate("<.button>x</.button>", BUTTON)
                    .thenErrorsAre("9:5: missing attribute 'kind' (String) of <.button>");
        }

        @Test
        void anUnknownAttribute() {
            givenTemplate(LABEL_GIVEN.formatted("").replace("text=", "txet=\"\" text="), LABEL)
                    .thenErrorsAre("9:13: no attribute 'txet' in <.label>; attributes: mode, text");
        }

        @Test
        void textThatCannotBecomeTheType() {
            givenTemplate("<.button kind=\"a\" size=\"big\"/>", BUTTON)
                    .thenErrorsAre("9:29: attribute 'size' of <.button> is of type int, not 'big'");
        }

        @Test
        void aBareNameThatNeedsAValue() {
            givenTemplate("<.button kind/>", BUTTON)
                    .thenErrorsAre("9:14: attribute 'kind' of <.button> is of type String, and no value is given");
        }

        @Test
        void anUnknownConstant() {
            givenTemplate("<.label text=\"x\" mode=\"of\"><:head>h</:head></.label>", LABEL)
                    .thenErrorsAre("9:28: attribute 'mode' of <.label> is of type Mode, not 'of'");
        }

        @Test
        void anExpressionOfAnotherType() {
            givenTemplate("<.button kind={@count} size={@name}/>", BUTTON)
                    .thenErrorsAre(
                            "9:20: attribute 'kind' of <.button> is of type String, not Integer",
                            "9:34: attribute 'size' of <.button> is of type int, not String");
        }

        @Test
        void aSpreadWithoutAPlaceForIt() {
            givenTemplate("<.label {Attrs.EMPTY} text=\"x\" mode=\"on\"><:head>h</:head></.label>", LABEL)
                    .thenErrorsAre("9:13: <.label> takes no spread; it has nothing of type Attrs");
        }

        @Test
        void contentThatHasNoPlace() {
            givenTemplate(LABEL_GIVEN.formatted(" more"), LABEL)
                    .thenErrorsAre("9:48: <.label> takes no content; slots: head, row");
        }

        @Test
        void anUnknownSlot() {
            givenTemplate(LABEL_GIVEN.formatted("<:foot>f</:foot>"), LABEL)
                    .thenErrorsAre("9:48: no slot 'foot' in <.label>; slots: head, row");
        }

        @Test
        void aMissingSlot() {
            givenTemplate("<.label text=\"x\" mode=\"on\"/>", LABEL)
                    .thenErrorsAre("9:5: missing slot 'head' of <.label>");
        }

        @Test
        void aSlotGivenTwice() {
            givenTemplate(LABEL_GIVEN.formatted("<:head>h</:head>"), LABEL)
                    .thenErrorsAre("9:48: slot 'head' of <.label> is given twice; it takes one");
        }

        @Test
        void aLoopOnASlotThatTakesOne() {
            givenTemplate("<.label text=\"x\" mode=\"on\"><:head :for={i : @items}>h</:head></.label>", LABEL)
                    .thenErrorsAre("9:39: :for on <:head> of <.label>: the slot takes one entry");
        }

        @Test
        void attributesOfSlots() {
            givenTemplate(LABEL_GIVEN.formatted("<:row>x</:row><:row width=\"1\" height=\"2\">x</:row>"), LABEL)
                    .thenErrorsAre(
                            "9:48: missing attribute 'width' (int) of <:row> of <.label>",
                            "9:78: no attribute 'height' in <:row> of <.label>; attributes: width");
        }

        @Test
        void aSlotThatTakesNoAttributes() {
            givenTemplate("<.label text=\"x\" mode=\"on\"><:head a=\"b\">h</:head></.label>", LABEL)
                    .thenErrorsAre("9:39: <:head> of <.label> takes no attributes");
        }

        @Test
        void aSlotWrittenAsAnAttribute() {
            givenTemplate("<.label text=\"x\" mode=\"on\" head=\"h\"><:head>h</:head></.label>", LABEL)
                    .thenErrorsAre("9:32: 'head' is a slot of <.label>; write <:head> between its tags");
        }

        @Test
        void nothingForLet() {
            givenTemplate("<.button kind=\"a\" :let={x}>b</.button>", BUTTON)
                    .thenErrorsAre("9:23: <.button> hands nothing to :let");
        }

        @Test
        void aSlotOutsideOfAComponent() {
            givenTemplate("<div><:head>x</:head></div>")
                    .thenErrorsAre(
                            "9:10: slot <:head> stands outside of a component; it must be a direct child of one");
        }

        @Test
        void theInnerBlockIsNoNamedSlot() {
            givenTemplate("<.button kind=\"a\"><:innerBlock>x</:innerBlock></.button>", BUTTON)
                    .thenErrorsAre(
                            "9:23: the inner block is what stands between the tags of <.button>; it is not written as a slot");
        }
    }

    @Nested
    @DisplayName("F-093, F-094: tags and attributes")
    class Tags {
        @Test
        void aTagThatIsNotClosed() {
            givenTemplate("<div>\n  <span>\n</div>").thenErrorsAre("10:7: <span> is not closed: </div> comes first");
        }

        @Test
        void aTagThatIsNotClosedAtTheEnd() {
            givenTemplate("<div><p>x</p>").thenErrorsAre("9:5: <div> is not closed");
        }

        @Test
        void aClosingTagForNothing() {
            givenTemplate("<p>x</p></div>").thenErrorsAre("9:13: </div> closes nothing: no <div> is open");
        }

        @Test
        void voidElementsHaveNoContent() {
            givenTemplate("<br>x</br>").thenErrorsAre("9:10: <br> has no content and no closing tag");
        }

        @Test
        void aTagWithoutItsEnd() {
            givenTemplate("<p class=\"a\" <b>x</b></p>").thenErrorsAre("9:5: tag <p> does not end with '>'");
        }

        @Test
        void aQuoteThatIsNotClosed() {
            givenTemplate("<p class=\"a>x</p>").thenErrorsAre("9:14: quote is not closed");
        }

        @Test
        void anAttributeWithoutQuotes() {
            givenTemplate("<p class=a>x</p>")
                    .thenErrorsAre("9:14: the value of attribute 'class' needs quotes: class=\"a\"");
        }

        @Test
        void anAttributeWithoutValue() {
            givenTemplate("<p class=>x</p>").thenErrorsAre("9:14: attribute 'class' has no value after '='");
        }

        @Test
        void anAttributeGivenTwice() {
            givenTemplate("<p id=\"a\" ID=\"b\">x</p>").thenErrorsAre("9:15: attribute 'ID' is given twice");
        }

        @Test
        void whatIsNoAttribute() {
            givenTemplate("<p =\"x\">x</p>")
                    .thenErrorAt(9, 8, "'=' cannot stand here; a name of an attribute is expected");
        }

        @Test
        void anAngleBracketInText() {
            givenTemplate("<p>a < b</p>").thenErrorsAre("9:10: '<' begins no tag here; for the character write &lt;");
        }

        @Test
        void aCommentThatIsNotClosed() {
            givenTemplate("<p>x</p><!-- a").thenErrorsAre("9:13: comment is not closed with '-->'");
            givenTemplate("<p>x</p><%!-- a").thenErrorsAre("9:13: comment is not closed with '--%>'");
        }

        @Test
        void anExpressionInAComment() {
            givenTemplate("<!-- a {@count} -->")
                    .thenErrorsAre(
                            "9:12: no expressions in an HTML comment; to leave a part out of the page write <%!-- --%> around it");
        }

        @Test
        void tagsOfAnotherLanguage() {
            givenTemplate("<p><%= @count %></p>")
                    .thenErrorsAre("9:8: '<%' has no meaning here; write {expression}, or <%!-- --%> for a comment");
        }
    }

    @Nested
    class Expressions {
        @Test
        void aBraceThatIsNotClosed() {
            givenTemplate("<p>{@count</p>\n<i>{@nope}</i>")
                    .thenErrorsAre(
                            "9:8: '{' is not closed; for a brace in the text write {\"{\"}",
                            "10:9: no assign 'nope' in DemoLive; assigns: count, items, name, shown");
        }

        @Test
        void anotherBracketThatIsNotClosed() {
            givenTemplate("<p>{@total(}</p>").thenErrorsAre("9:15: '(' is not closed in this expression");
        }

        @Test
        void aStringThatIsNotClosed() {
            givenTemplate("<p>{\"abc}</p>").thenErrorsAre("9:9: string is not closed");
        }

        @Test
        void anEmptyExpression() {
            givenTemplate("<p>{}</p>").thenErrorsAre("9:8: empty expression; for a brace in the text write {\"{\"}");
        }

        @Test
        void whatIsNoExpression() {
            givenTemplate("<p>{@count +}</p>")
                    .thenErrorsAre("9:17: not a Java expression: illegal start of expression");
        }

        @Test
        void anAtWithoutAName() {
            givenTemplate("<p>{@ + 1}</p>").thenErrorAt(9, 9, "a name must follow '@'");
        }

        @Test
        void anUnknownMethodOfAValue() {
            givenTemplate("<p :for={item : @items}>\n  {item.titel()}\n</p>")
                    .thenErrorsAre("10:13: no method 'titel' in Item; did you mean 'title'?");
        }

        @Test
        void argumentsThatDoNotFit() {
            givenTemplate("{@name.substring(@name)}")
                    .thenErrorsAre("9:12: method 'substring' of String does not take (String)");
        }

        @Test
        void aMethodReferenceToNothing() {
            givenTemplate("{@items.stream().map(Item::nam).toList()}").thenErrorAt(9, 26, "no method 'nam' in Item");
        }

        @Test
        void aConditionThatIsNone() {
            givenTemplate("<p :if={@name}>x</p>").thenErrorsAre("9:13: :if wants boolean, not String");
        }

        @Test
        void aLoopOverNoList() {
            givenTemplate("<p :for={x : @count}>x</p>")
                    .thenErrorsAre(
                            "9:18: :for cannot go over Integer; it takes an Iterable, an array, a Map or a Stream");
        }

        @Test
        void aMethodWithoutAValue() {
            givenTemplate("<p>{@increment()}</p>").thenErrorsAre("9:9: the method gives no value (void)");
        }
    }

    @Nested
    @DisplayName("F-086 to F-089: directives")
    class DirectivesOfTags {
        @Test
        void anUnknownDirective() {
            givenTemplate("<p :fro={x : @items}>x</p>").thenErrorsAre("9:8: no directive ':fro'; did you mean :for?");
            givenTemplate("<p :slotted={x}>x</p>")
                    .thenErrorsAre("9:8: no directive ':slotted'; directives: :if, :else-if, :else, :for, :key, :let");
        }

        @Test
        void elseWithoutIf() {
            givenTemplate("<p>a</p><p :else>x</p>")
                    .thenErrorsAre("9:16: :else without :if; the tag before it must have :if or :else-if, and no :for");
            givenTemplate("<p :if={@shown}>a</p> text <p :else-if={@shown}>x</p>")
                    .thenErrorsAre(
                            "9:35: :else-if without :if; the tag before it must have :if or :else-if, and no :for");
        }

        @Test
        void elseWithAValue() {
            givenTemplate("<p :if={@shown}>a</p><p :else={@shown}>x</p>")
                    .thenErrorsAre("9:29: :else takes no value; with a condition it is :else-if");
        }

        @Test
        void aDirectiveWithoutExpression() {
            givenTemplate("<p :if=\"x\">a</p>").thenErrorsAre("9:8: :if needs an expression: :if={@shown}");
        }

        @Test
        void keyWithoutFor() {
            givenTemplate("<p :key={@count}>x</p>")
                    .thenErrorsAre("9:8: :key without :for; it names the entries of a loop");
        }

        @Test
        void aDirectiveGivenTwice() {
            givenTemplate("<.button kind=\"a\" :let={x} :let={y}>b</.button>", BUTTON)
                    .thenErrorAt(9, 32, ":let is given twice");
        }

        @Test
        void twoConditionsOnATag() {
            givenTemplate("<p :if={@shown} :else>x</p>")
                    .thenErrorAt(9, 21, ":else beside another condition on the same tag");
        }

        @Test
        void letOnAnElement() {
            givenTemplate("<p :let={x}>x</p>")
                    .thenErrorsAre(
                            "9:8: :let names what a component hands over; it stands on components and slots only");
        }

        @Test
        void letThatIsNoName() {
            givenTemplate("<.button kind=\"a\" :let={x.y}>b</.button>", BUTTON)
                    .thenErrorsAre("9:29: 'x.y' is not a name; write :let={row}");
        }

        @Test
        void aLoopWithoutColon() {
            givenTemplate("<p :for={@items}>x</p>")
                    .thenErrorsAre("9:14: no ':' in this loop; write :for={row : @rows} or :for={row, index : @rows}");
        }

        @Test
        void aLoopWithoutList() {
            givenTemplate("<p :for={x :}>x</p>").thenErrorsAre("9:16: no list after ':'; write :for={row : @rows}");
        }

        @Test
        void aLoopWithoutName() {
            givenTemplate("<p :for={Item x : @items}>x</p>")
                    .thenErrorsAre(
                            "9:14: 'Item x' is not a name; write :for={row : @rows} or :for={row, index : @rows}");
        }
    }

    @Nested
    @DisplayName("what browsers repair")
    class Repairs {
        @Test
        void rowsDirectlyInATable() {
            givenTemplate("<table><tr><td>x</td></tr></table>")
                    .thenErrorsAre(
                            "9:12: <tr> stands directly in <table>, where browsers put a <tbody> around it; write the <tbody>");
        }

        @Test
        void cellsOutsideOfRows() {
            givenTemplate("<div><td>x</td></div>")
                    .thenErrorsAre("9:10: <td> in <div>: browsers drop or move it; it stands only in <tr>");
        }

        @Test
        void otherElementsAndTextInTables() {
            givenTemplate("<table><tbody><div>x</div> text</tbody></table>")
                    .thenErrorsAre(
                            "9:19: <div> in <tbody>: browsers move it out of the table",
                            "9:32: text in <tbody>: browsers move it out of the table");
        }

        @Test
        void blocksInParagraphs() {
            givenTemplate("<p><b><div>x</div></b></p>")
                    .thenErrorsAre(
                            "9:11: <div> in <p>: browsers end the paragraph before it; write <div> instead of <p>");
        }

        @Test
        void elementsInThemselves() {
            String wrong = "browsers do not nest them";
            givenTemplate("<form><div><form></form></div></form>").thenErrorsAre("9:16: <form> in <form>: " + wrong);
            givenTemplate("<a><b><a>x</a></b></a>").thenErrorsAre("9:11: <a> in <a>: " + wrong);
            givenTemplate("<button><button>x</button></button>").thenErrorsAre("9:13: <button> in <button>: " + wrong);
            givenTemplate("<ul><li><li>x</li></li></ul>").thenErrorsAre("9:13: <li> in <li>: " + wrong);
            givenTemplate("<h1><h2>x</h2></h1>").thenErrorsAre("9:9: <h2> in <h1>: " + wrong);
        }

        @Test
        void listsInListsAreFine() {
            givenTemplate("<ul><li><ul><li>x</li></ul></li></ul><button><p>x</p></button>")
                    .thenItCompiles();
        }

        @Test
        void expressionsWhereNoHtmlIsRead() {
            givenTemplate("<noscript>{@count}</noscript>")
                    .thenErrorsAre("9:15: no expressions in <noscript>: browsers do not read its content as HTML");
            givenTemplate("<noscript><p><b :if={@shown}>x</b></p></noscript>")
                    .thenErrorsAre("9:18: no expressions in <noscript>: browsers do not read its content as HTML");
        }

        @Test
        void anAmpersandBeforeAnExpression() {
            givenTemplate("<p title=\"&{@count}\">a &{@name}</p>")
                    .thenErrorsAre(
                            "9:16: '&' directly before an expression; write &amp;",
                            "9:28: '&' directly before an expression; write &amp;");
        }
    }

    @Nested
    @DisplayName("F-095, F-096, F-097: client attributes")
    class ClientAttributes {
        @Test
        void hooksAndUpdatesNeedAnId() {
            givenTemplate("<p phx-hook=\"Chart\">x</p><p phx-update=\"ignore\">x</p>")
                    .thenErrorsAre(
                            "9:8: phx-hook on <p> needs an id, so that the browser can find the element again",
                            "9:33: phx-update on <p> needs an id, so that the browser can find the element again");
        }

        @Test
        void anUnknownUpdate() {
            givenTemplate("<p id=\"a\" phx-update=\"strem\">x</p>")
                    .thenErrorsAre("9:27: no phx-update 'strem'; did you mean 'stream'?");
            givenTemplate("<p id=\"a\" phx-update=\"append\">x</p>")
                    .thenErrorsAre(
                            "9:27: no phx-update 'append'; a list that only grows is a stream: phx-update=\"stream\", and"
                                    + " final LiveStream<...> in the class");
            givenTemplate("<p id=\"a\" phx-update=\"often\">x</p>")
                    .thenErrorsAre("9:27: no phx-update 'often'; there are: ignore, replace, stream");
        }

        @Test
        @DisplayName("F-229: a container holds one stream")
        void aContainerHoldsOneStream() {
            givenTemplate(
                            "<p id=\"a\" phx-update=\"stream\"><b :for={i : @items} id=\"x\">x</b><i :for={i : @items} id=\"y\">y</i></p>")
                    .thenWarningsAre(
                            "9:71: a second loop in the container of a stream; a container holds one stream, give another its own",
                            "18:9: field 'plain' is not final: what a failed callback wrote to it stays; make it a cell (final Assign<Integer> plain = assign(...)), or final, or say @SuppressWarnings(\"plain-field\")");
        }

        @Test
        @DisplayName("F-222, C-041: a stream's container and items have ids")
        void streamsNeedIds() {
            givenTemplate("<ul phx-update=\"stream\"><li :for={item : @items} id={item.id()}>x</li></ul>")
                    .thenErrorsAre(
                            "9:9: phx-update on <ul> needs an id, so that the browser can find the element again");
            givenTemplate("<ul id=\"all\" phx-update=\"stream\"><li :for={item : @items}>x</li></ul>")
                    .thenErrorsAre(
                            "9:38: <li> in a stream has no id, so that browsers could not find it again; write id={item.id()}");
        }

        @Test
        void aSchemeThatRunsScripts() {
            givenTemplate("<a href=\"javascript:go({@count})\">x</a>")
                    .thenErrorsAre(
                            "9:14: an address that begins with 'javascript:go(' before an expression could run a script");
        }

        @Test
        void aNameThatHidesTheId() {
            givenTemplate("<input name=\"id\">")
                    .thenWarningsAre(
                            "9:12: name=\"id\" hides the form's own id from scripts; choose another name",
                            "18:9: field 'plain' is not final: what a failed callback wrote to it stays; make it a cell (final Assign<Integer> plain = assign(...)), or final, or say @SuppressWarnings(\"plain-field\")");
        }
    }

    @Nested
    class Classes {
        @Test
        void privateAssigns() {
            given("""
                    package demo;
                    import dev.liveview.*;
                    import dev.liveview.assign.*;
                    @Template("{@count}")
                    public class PrivateLive extends LiveView {
                        private final Assign<Integer> count = assign(0);
                    }
                    """)
                    .thenErrorsAre(
                            "6:35: assign 'count' is private; leave out 'private' so that its template can read it");
        }

        @Test
        void privateAndDoubledHandlers() {
            given("""
                    package demo;
                    import dev.liveview.*;
                    @Template("x")
                    public class PrivateLive extends LiveView {
                        @On("a") private void a() {}
                        @On("a") void b(java.util.Map<String, String> all) {}
                        @On("c") void c(java.io.File file, java.util.List<java.net.URI> addresses, int[] numbers) {}
                    }
                    """)
                    .thenErrorsAre(
                            "5:27: handler 'a' is private; leave out 'private' so that it can be called",
                            "6:19: two handlers for event 'a' in PrivateLive",
                            "6:51: parameter 'all' is of type Map<String, String>, which no value of an event can become; take Params",
                            "7:34: parameter 'file' is of type File, which no value of an event can become; take Params",
                            "7:69: parameter 'addresses' is of type List<URI>, which no value of an event can become; take Params",
                            "7:86: parameter 'numbers' is of type int[], which no value of an event can become; take Params");
        }

        @Test
        void handlersMayTakeWhatValuesBecome() {
            given("""
                    package demo;
                    import dev.liveview.*;
                    import java.math.*;
                    import java.time.*;
                    import java.util.*;
                    @Template("x")
                    public class TakingLive extends LiveView {
                        enum Size { S, L }
                        @On("a") void a(String a, Integer b, int c, Long d, Short e, Byte f, Double g, Float h, Boolean i, Character j) {}
                        @On("b") void b(BigDecimal a, BigInteger b, UUID c, LocalDate d, LocalTime e, LocalDateTime f, Instant g) {}
                        @On("c") void c(Size a, List<Size> b, List<Integer> c, Object d, @org.jspecify.annotations.Nullable String e) {}
                    }
                    """).thenErrorsAre();
        }

        @Test
        void whatIsInheritedFromAnotherPackageMustBePublic() {
            given("""
                    package base;
                    import dev.liveview.*;
                    import dev.liveview.assign.*;
                    public abstract class BaseLive extends LiveView {
                        protected final Assign<Integer> count = assign(0);
                        @On("a") protected void a() {}
                    }
                    """, """
                    package demo;
                    import dev.liveview.*;
                    @Template("x")
                    public class SubLive extends base.BaseLive {}
                    """)
                    .thenErrorAt(
                            4,
                            8,
                            "handler 'a' of BaseLive is in another package; make it public so that it can be called");
        }

        @Test
        void privateClasses() {
            given("""
                    package demo;
                    import dev.liveview.*;
                    class Outer {
                        @Template("x") private static final class InnerLive extends LiveView {}
                    }
                    """)
                    .thenErrorsAre(
                            "4:41: InnerLive is private; leave out 'private' so that its generated class can reach it");
        }

        @Test
        void aViewWithoutTemplate() {
            given("""
                    package demo;
                    import dev.liveview.*;
                    public class BareLive extends LiveView {}
                    """).thenErrorsAre("3:8: BareLive has no template; write @Template(\"\"\"…\"\"\") on it");
        }

        @Test
        void aRecordThatIsNoComponent() {
            given("""
                    package demo;
                    @dev.liveview.Template("x")
                    public record Bare() {}
                    """).thenErrorsAre("3:8: record Bare has a template but does not implement Component");
        }

        @Test
        void assignsThatAreNotFinal() {
            given("""
                    package demo;
                    import dev.liveview.*;
                    import dev.liveview.assign.*;
                    import dev.liveview.async.*;
                    @Template("{@count}")
                    public class LooseLive extends LiveView {
                        Assign<Integer> count = assign(0);
                        AsyncAssign<Integer> sum = async();
                    }
                    """)
                    .thenErrorsAre(
                            "7:21: assign 'count' is not final; a cell is set, not replaced",
                            "8:26: assign 'sum' is not final; a cell is set, not replaced")
                    .thenWarningsAre();
        }

        @Test
        @DisplayName("what a failed callback wrote to a field that is neither final nor a cell stays: a warning")
        void fieldsThatAFailedCallbackLeavesWritten() {
            given("""
                    package demo;
                    import dev.liveview.*;
                    import dev.liveview.assign.*;
                    import java.util.*;
                    @Template("{@count}")
                    public final class PlainLive extends LiveView {
                        static int shared;
                        final Assign<Integer> count = assign(0);
                        final List<String> names = new ArrayList<>();
                        private int clicks;
                        Map<String, List<Integer>> byName;
                        @SuppressWarnings("plain-field") char last;
                    }
                    """)
                    .thenItCompiles()
                    .thenWarningsAre(
                            "10:17: field 'clicks' is not final: what a failed callback wrote to it stays; make it a cell"
                                    + " (final Assign<Integer> clicks = assign(...)), or final, or say @SuppressWarnings(\"plain-field\")",
                            "11:32: field 'byName' is not final: what a failed callback wrote to it stays; make it a cell"
                                    + " (final Assign<Map<String, List<Integer>>> byName = assign(...)), or final, or say"
                                    + " @SuppressWarnings(\"plain-field\")");
        }

        @Test
        void plainFieldsOfAClassThatSaysSoAndOfOtherClassesAreNoConcern() {
            given("""
                    package demo;
                    import dev.liveview.*;
                    @SuppressWarnings({"unused", "plain-field"})
                    @Template("x")
                    public class QuietLive extends LiveView {
                        int clicks;
                        static class Helper { int calls; }
                    }
                    """, """
                    package demo;
                    import dev.liveview.*;
                    @Template("x")
                    public record Still() implements Component { static int calls; }
                    """).thenItCompiles().thenWarningsAre();
        }
    }

    @Test
    void allMistakesOfATemplateAreToldAtOnce() {
        givenTemplate("<p>{@a}{@b}</p>\n<.c/>\n<i>")
                .thenErrorsAre(
                        "9:9: no assign 'a' in DemoLive; assigns: count, items, name, shown",
                        "9:13: no assign 'b' in DemoLive; assigns: count, items, name, shown",
                        "10:5: no component 'c'; a component is a record that implements Component, in this class, its package, or named by @Uses",
                        "11:5: <i> is not closed");
    }
}
