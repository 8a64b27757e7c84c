package dev.liveview.compiler;

import static dev.liveview.compiler.Compilation.given;
import static dev.liveview.compiler.Compilation.givenTemplate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.params.Params;
import dev.liveview.template.LiveComponentTemplate;
import dev.liveview.template.Templates;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Classes that extend LiveComponent: what templates give them, what is generated for them, and what is wrong. */
class StatefulComponentsTest {
    private static final String LIKE = """
            package demo;
            import dev.liveview.*;
            import dev.liveview.assign.*;
            import dev.liveview.template.*;
            import java.util.List;

            @Template("<div id={@id}>{@label}: {@likes} <b phx-click=\\"like\\" phx-target={@myself}>Like</b>{@innerBlock}</div>")
            public final class LikeButton extends LiveComponent {
                final Prop<String> label = prop();
                final Prop<Integer> step = prop(1);
                final Prop<Slot<Void>> innerBlock = prop(Slot.none());
                final Assign<Integer> likes = assign(0);

                @On("like") void like() { likes.update(n -> n + step.get()); }
                @UpdateMany static void load(List<LikeButton> all) { all.forEach(one -> one.likes.set(all.size())); }
            }
            """;

    private static final String PICKER = """
            package demo;
            import dev.liveview.*;
            import dev.liveview.assign.*;
            import dev.liveview.template.*;
            import java.util.List;

            @Template("<ul><li :for={option : @options}>{@innerBlock.render(option)}<i :for={row : @row}>{row.label()}{row.render(option)}</i></li></ul>")
            public class Picker<T> extends LiveComponent {
                final Prop<List<T>> options = prop();
                final Prop<Slot<T>> innerBlock = prop();
                final Prop<List<Row<T>>> row = prop(List.of());
                public record Row<T>(String label, Slot<T> innerBlock) implements SlotEntry<T> {}
            }
            """;

    private static String component(String template) {
        return """
                package demo;
                import dev.liveview.*;
                import dev.liveview.assign.*;
                @Template("%s")
                public final class Box extends LiveComponent {
                    final Assign<Boolean> open = assign(true);
                    @On("toggle") void toggle() {}
                }
                """.formatted(template);
    }

    @Nested
    class GeneratedCode {
        @Test
        void reachesPropsCellsAndMethods() {
            assertThat(given(LIKE).thenItCompiles().generated("demo.LikeButton_Template"))
                    .contains(
                            "implements LiveComponentTemplate<LikeButton>",
                            "public static final LikeButton_Template INSTANCE = new LikeButton_Template();",
                            "public static final String REQUIRED = \"label\";",
                            "Templates.register(LikeButton.class, INSTANCE);",
                            "return new LikeButton();",
                            """
                                public static ComponentProps<LikeButton> props(long given$, java.lang.String label, java.lang.Integer step, dev.liveview.template.Slot<java.lang.Void> innerBlock) {
                                    return c$ -> {
                                        if ((given$ & 0b1L) != 0) Prop.give(c$.label, label); else Prop.absent(c$.label);
                                        if ((given$ & 0b10L) != 0) Prop.give(c$.step, step); else Prop.absent(c$.step);
                                        if ((given$ & 0b100L) != 0) Prop.give(c$.innerBlock, innerBlock); else Prop.absent(c$.innerBlock);
                                    };
                                }
                            """.indent(0),
                            "public Class<LikeButton> type() {",
                            "demo.LikeButton.load((java.util.List) components$);",
                            "out.attribute(\"phx-target\", self.myself());");
        }

        @Test
        void callsReadWell() {
            String view = """
                    package demo;
                    import dev.liveview.*;
                    import dev.liveview.assign.*;
                    @Template("<LikeButton id={\\"like-\\" + @count} label=\\"Tea\\" /><LikeButton id=\\"x\\" label={@count + \\"\\"} step=\\"2\\">{@count}</LikeButton>")
                    public final class CallLive extends LiveView { final Assign<Integer> count = assign(1); }
                    """;
            assertThat(given(view, LIKE).thenItCompiles().generated("demo.CallLive_Template"))
                    .contains("""
                                    if (out.visit(0, 0b10L)) { // line 4
                                        out.component(LikeButton_Template.INSTANCE, "like-" + view.count.get(), LikeButton_Template.props(0b1L, "Tea", null, null));
                                    }
                            """, """
                                        out.component(LikeButton_Template.INSTANCE, "x", LikeButton_Template.props(0b111L,
                                            view.count.get() + "",
                                            2,
                                            out.slot((out$1, none$2) -> {
                                                out$1.text(view.count.get());
                                            })));
                            """);
        }

        @Test
        void aComponentRendersItsElement() throws Exception {
            Compilation compilation = given(LIKE);
            ClassLoader loader = compilation.load();
            Object button =
                    loader.loadClass("demo.LikeButton").getDeclaredConstructor().newInstance();
            LiveComponentTemplate<Object> template = template(button);
            assertThat(template.type()).isEqualTo(button.getClass());
            assertThat(template.create()).isInstanceOf(button.getClass());
            assertThat(template.events()).containsExactly("like");
            assertThat(template.updateMany(List.of(button, button))).isTrue();
            assertThat(template.handle(button, "like", Params.of(Map.of()))).isTrue();
        }

        @SuppressWarnings("unchecked")
        private static LiveComponentTemplate<Object> template(Object component) {
            return (LiveComponentTemplate<Object>) (LiveComponentTemplate<?>) Templates.of(component.getClass());
        }

        @Test
        void genericComponentsInferTheirTypes() {
            givenTemplate(
                            "<Picker id=\"p\" options={@items} :let={item}>{item.title()}"
                                    + "<:row :let={item} label=\"a\">{item.id()}</:row></Picker>",
                            PICKER)
                    .thenItCompiles();
        }

        @Test
        @DisplayName("what a stateful component hands over depends on its own state")
        void whatItHandsOverIsAlwaysVisited() {
            assertThat(givenTemplate(
                                    "<Picker id=\"p\" options={@items} :let={item}>{item.id()}{@count}</Picker>",
                                    PICKER)
                            .thenItCompiles()
                            .generated("demo.DemoLive_Template"))
                    .contains("if (out.visit(0, 0b1010L)) {", "visit(0, Render.ALWAYS)", "visit(1, 0b10L)");
        }

        @Test
        void directivesStandOnComponents() {
            givenTemplate(
                            "<LikeButton :for={item : @items} :key={item.id()} :if={@shown} id={item.id()} label={item.title()} />"
                                    + "<LikeButton :if={@shown} id=\"a\" label=\"x\" /><LikeButton :else id=\"b\" label=\"y\" />"
                                    + "<p :for={item : @items}><LikeButton id={item.id()} label={item.title()}>{item.id()}{@count}</LikeButton></p>",
                            LIKE)
                    .thenItCompiles();
        }

        @Test
        void componentsCallComponents() {
            String list = """
                    package demo;
                    import dev.liveview.*;
                    import dev.liveview.assign.*;
                    @Template("<div><LikeButton id={@id + \\"-a\\"} label={@title}>{@title}</LikeButton></div>")
                    public final class Frame extends LiveComponent { final Prop<String> title = prop("none"); }
                    """;
            givenTemplate("<Frame id=\"f\" />", list, LIKE).thenItCompiles();
        }

        @Test
        void componentsOfOtherPackagesAreFound() {
            String other = LIKE.replace("package demo;", "package other;");
            String imported = """
                    package demo;
                    import dev.liveview.*;
                    import other.LikeButton;
                    @Template("<LikeButton id=\\"a\\" label=\\"b\\" />")
                    public final class AnyLive extends LiveView {}
                    """;
            given(imported, other).thenItCompiles();
            given(imported.replace("other.LikeButton", "other.*"), other).thenItCompiles();
            given(
                            imported.replace("import other.LikeButton;", "")
                                    .replace("@Template", "@Uses(other.LikeButton.class) @Template"),
                            other)
                    .thenItCompiles();
            given(imported.replace("label=\\\"b\\\"", ""), other)
                    .thenErrorsAre("4:12: missing attribute 'label' (String) of <LikeButton>");
        }

        @Test
        void propsAreInherited() {
            String base = """
                    package other;
                    import dev.liveview.*;
                    import dev.liveview.assign.*;
                    public abstract class Field<T> extends LiveComponent {
                        public final Prop<T> value = prop();
                        public final Prop<String> hint = prop("");
                    }
                    """;
            String sub = """
                    package demo;
                    import dev.liveview.*;
                    import dev.liveview.assign.*;
                    @Template("<p title={@hint}>{@value + 1}</p>")
                    public final class NumberField extends other.Field<Integer> {}
                    """;
            givenTemplate("<NumberField id=\"n\" value={@count} />", base, sub).thenItCompiles();
            givenTemplate("<NumberField id=\"n\" value={@name} />", base, sub)
                    .thenErrorsAre("9:32: attribute 'value' of <NumberField> is of type Integer, not String");
        }

        @Test
        void namesOfHtmlElementsMayBeNamesOfClasses() {
            String title = """
                    package demo;
                    import dev.liveview.*;
                    @Template("<b>x</b>")
                    public final class Title extends LiveComponent {}
                    """;
            givenTemplate("<Title id=\"a\"/><Link id=\"b\"/>", title, title.replace("Title", "Link"))
                    .thenItCompiles();
        }
    }

    @Nested
    class WhatIsGiven {
        @Test
        void theIdIsRequired() {
            givenTemplate("<LikeButton label=\"x\" />", LIKE)
                    .thenErrorsAre(
                            "9:5: missing attribute 'id' of <LikeButton>; it tells one <LikeButton> from another");
            givenTemplate("<LikeButton id label=\"x\" />", LIKE)
                    .thenErrorsAre("9:17: attribute 'id' of <LikeButton> is of type Object, and no value is given");
        }

        @Test
        void aRequiredPropIsMissing() {
            givenTemplate("<LikeButton id=\"a\" />", LIKE)
                    .thenErrorsAre("9:5: missing attribute 'label' (String) of <LikeButton>");
            givenTemplate("<Picker id=\"a\" options={@items} />", PICKER)
                    .thenErrorsAre("9:5: missing content of <Picker>");
        }

        @Test
        void anUnknownAttribute() {
            givenTemplate("<LikeButton id=\"a\" label=\"x\" lable=\"y\" />", LIKE)
                    .thenErrorsAre("9:34: no attribute 'lable' in <LikeButton>; attributes: id, label, step");
        }

        @Test
        void aTextThatIsNoNumber() {
            givenTemplate("<LikeButton id=\"a\" label=\"x\" step=\"many\" />", LIKE)
                    .thenErrorsAre("9:40: attribute 'step' of <LikeButton> is of type Integer, not 'many'");
        }

        @Test
        void anExpressionOfAnotherType() {
            givenTemplate("<LikeButton id=\"a\" label={@count} step={@name} />", LIKE)
                    .thenErrorsAre(
                            "9:31: attribute 'label' of <LikeButton> is of type String, not Integer",
                            "9:45: attribute 'step' of <LikeButton> is of type Integer, not String");
        }

        @Test
        void contentAndSlotsThatItDoesNotTake() {
            givenTemplate("<Box id=\"a\">x</Box>", component("<p>x</p>"))
                    .thenErrorsAre("9:17: <Box> takes no content; it has no slots");
            givenTemplate("<Box id=\"a\" {Attrs.EMPTY}/>", component("<p>x</p>"))
                    .thenErrorsAre("9:17: <Box> takes no spread; it has nothing of type Attrs");
            givenTemplate("<Box id=\"a\"><:head>x</:head></Box>", component("<p>x</p>"))
                    .thenErrorsAre("9:17: no slot 'head' in <Box>; it has no slots");
            givenTemplate("<LikeButton id=\"a\" label=\"x\" :let={y}>{y}</LikeButton>", LIKE)
                    .thenErrorAt(9, 34, "<LikeButton> hands nothing to :let");
        }
    }

    @Nested
    class WhatATagStandsFor {
        @Test
        void nothing() {
            givenTemplate("<LikeButon id=\"a\" />", LIKE)
                    .thenErrorsAre("9:5: no class 'LikeButon'; did you mean <LikeButton>?");
            givenTemplate("<Zebra/>")
                    .thenErrorsAre(
                            "9:5: no class 'Zebra'; a tag with a capital letter is a class that extends LiveComponent or"
                                    + " LiveView, in this class, its package, imported, or named by @Uses");
            givenTemplate("<DIV></DIV>")
                    .thenErrorsAre("9:5: no class 'DIV'; elements are written in small letters: <div>");
        }

        @Test
        void somethingElse() {
            givenTemplate("<Item/>")
                    .thenErrorsAre(
                            "9:5: Item is a record that extends neither LiveComponent nor LiveView; no tag can stand for it");
            givenTemplate("<Base id=\"a\"/>", component("<p>x</p>").replace("final class Box", "abstract class Base"))
                    .thenErrorsAre("9:5: Base is abstract; a tag stands for a class that can be made");
        }
    }

    @Nested
    @DisplayName("F-052: exactly one static root element")
    class Root {
        private static final String RULE = "the template of a stateful component is exactly one element";

        @Test
        void oneElement() {
            given(component("<%!-- nothing --%> <p :if={true}>x</p>"))
                    .thenErrorAt(4, 31, "a condition cannot be the root; " + RULE + ": put one around it");
            given(component("<%!-- nothing --%> <p>{@open}</p>\\n")).thenItCompiles();
        }

        @Test
        void anythingElse() {
            given(component("<p>a</p><p>b</p>"))
                    .thenErrorsAre("4:20: a second root, <p>; " + RULE + ": put one around them");
            given(component("<p>a</p> b")).thenErrorsAre("4:21: text outside of the root element; " + RULE);
            given(component("<p>a</p><!-- b -->"))
                    .thenErrorsAre("4:20: a comment outside of the root element; " + RULE);
            given(component("<p>a</p>{@open}"))
                    .thenErrorsAre("4:20: an expression outside of the root element; " + RULE);
            given(component("<Box id='b'/>"))
                    .thenErrorsAre("4:12: <Box> cannot be the root; " + RULE + ": put one around it");
            given(component("<p :for={i : java.util.List.of(1)}>a</p>"))
                    .thenErrorsAre("4:15: a loop cannot be the root; " + RULE + ": put one around it");
            given(component("")).thenErrorsAre("4:12: no root element; " + RULE);
        }
    }

    @Nested
    class Events {
        @Test
        void ofItselfAreChecked() {
            given(component("<p phx-click='togle' phx-target={@myself}>x</p>"))
                    .thenErrorsAre("4:26: no handler for event 'togle' in Box; handlers: toggle");
            given(component("<p phx-click='toggle' phx-target={@myself}>x</p>")).thenItCompiles();
        }

        @Test
        void ofOthersAreNot() {
            given(component("<p phx-click='any' phx-target='#other'>x</p>")).thenItCompiles();
            given(component("<p phx-click='any'>x</p>")).thenItCompiles();
        }

        @Test
        void viewsAndFunctionComponentsHaveNoMyself() {
            givenTemplate("<p phx-click=\"inc\" phx-target={@myself}>x</p>")
                    .thenErrorsAre(
                            "9:36: no @myself in DemoLive: it stands for a stateful component (a class that extends LiveComponent);"
                                    + " without phx-target its events come here");
            given("""
                    package demo;
                    import dev.liveview.*;
                    @Template("<p>{@myself}</p>")
                    public record Card(String title) implements Component {}
                    """)
                    .thenErrorsAre(
                            "3:16: no @myself in Card: it stands for a stateful component (a class that extends LiveComponent);"
                                    + " let the caller give the target as an attribute");
        }
    }

    @Nested
    class TheClass {
        @Test
        void needsATemplate() {
            given("package demo; public final class Box extends dev.liveview.LiveComponent {}")
                    .thenErrorsAre("1:28: Box has no template; write @Template(\"\"\"…\"\"\") on it");
        }

        @Test
        void mustNotHideItsProps() {
            given(LIKE.replace("final Prop<String> label", "private final Prop<String> label"))
                    .thenErrorsAre(
                            "9:32: prop 'label' is private; leave out 'private' so that its template can read it");
            given(LIKE.replace("final Prop<String> label", "final Prop<Long> id = prop(); final Prop<String> label"))
                    .thenErrorAt(
                            9,
                            22,
                            "prop 'id' hides the id that every stateful component is given; leave it out: {@id} reads that one");
        }

        @Test
        void updatesManyByAStaticMethod() {
            String cure = "write @UpdateMany static void load(List<LikeButton> all)";
            String what = "'load' cannot be called with all components at once; " + cure;
            given(LIKE.replace("@UpdateMany static void load", "@UpdateMany void load"))
                    .thenErrorsAre("15:22: " + what);
            given(LIKE.replace("static void load", "private static void load")).thenErrorsAre("15:37: " + what);
            given(LIKE.replace(
                            "load(List<LikeButton> all) { all.forEach(one -> one.likes.set(all.size())); }",
                            "load() {}"))
                    .thenErrorsAre("15:29: " + what);
        }

        @Test
        void onlyComponentsAreUpdatedTogether() {
            given("""
                    package demo;
                    import dev.liveview.*;
                    @Template("x")
                    public final class ManyLive extends LiveView {
                        @UpdateMany static void load(java.util.List<ManyLive> all) {}
                    }
                    """).thenErrorsAre("5:29: @UpdateMany on a method of ManyLive, which does not extend LiveComponent");
        }

        @Test
        void isMadeOnlyWhereItCan() {
            String service =
                    LIKE.replace("final Prop<String> label", "LikeButton(String service) {}\nfinal Prop<String> label");
            assertThat(given(service).thenItCompiles().generated("demo.LikeButton_Template"))
                    .doesNotContain("create()");
        }
    }
}
