package dev.liveview.compiler;

import static dev.liveview.compiler.Compilation.givenTemplate;
import static dev.liveview.compiler.Rendering.renderingOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.compiler.generate.VisitingRender;
import dev.liveview.template.NestedView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tags that stand for a view within another one. */
class NestedViewsTest {
    private static final String CLOCK = """
            package demo;
            import dev.liveview.*;
            @Template("<p phx-click=\\"tick\\">x</p>")
            public final class ClockLive extends LiveView {
                @On("tick") void tick() {}
            }
            """;

    private static NestedView nested(String template) throws Exception {
        Rendering rendering = renderingOf(template, CLOCK);
        List<NestedView> nested = new ArrayList<>();
        rendering.template().render(rendering.view(), new VisitingRender(-1L) {
            @Override
            public boolean visit(int dynamic, long mask) {
                return true;
            }

            @Override
            protected void nested(NestedView view, String attributes) {
                nested.add(view);
            }
        });
        return nested.getFirst();
    }

    @Test
    void hasAnIdAndDefaults() throws Exception {
        NestedView view = nested("<ClockLive id=\"clock\" />");
        assertThat(view.type().getName()).isEqualTo("demo.ClockLive");
        assertThat(view.id()).isEqualTo("clock");
        assertThat(view.session()).isEqualTo(Map.of());
        assertThat(view.sticky()).isFalse();
        assertThat(view.container()).isEqualTo("div");
    }

    @Test
    void isGivenWhatItsTagSays() throws Exception {
        NestedView view = nested("<ClockLive id={@count} session={Map.of(\"zone\", @name)} sticky container=\"section\""
                + " class=\"big\" phx-click=\"tick\" />");
        assertThat(view.id()).isEqualTo("3");
        assertThat(view.session()).isEqualTo(Map.of("zone", "<Ann>"));
        assertThat(view.sticky()).isTrue();
        assertThat(view.container()).isEqualTo("section");
        assertThat(view.attrs().get("class")).isEqualTo("big");
    }

    @Test
    void isReachedWhenWhatItIsGivenChanged() {
        assertThat(givenTemplate("<p :for={item : @items}><ClockLive id={item.id()} title={@name} /></p>", CLOCK)
                        .thenItCompiles()
                        .generated("demo.DemoLive_Template"))
                .contains(
                        "if (out.visit(0, 0x2000000000000004L)) {",
                        "out.nested(new NestedView(ClockLive.class, String.valueOf(item.id()), java.util.Map.of(), false, \"div\","
                                + " Attrs.EMPTY.with(\"title\", view.name.get())));");
    }

    @Test
    void needsAnId() {
        givenTemplate("<ClockLive />", CLOCK)
                .thenErrorsAre("9:5: missing attribute 'id' of <ClockLive>; it tells one <ClockLive> from another");
    }

    @Test
    void takesNoContent() {
        givenTemplate("<ClockLive id=\"a\">x</ClockLive>", CLOCK)
                .thenErrorsAre("9:23: <ClockLive> takes no content; it has no slots");
    }

    @Test
    void whatItIsGivenHasTypes() {
        givenTemplate("<ClockLive id=\"a\" session=\"x\" sticky=\"maybe\" container=\"a b\" />", CLOCK)
                .thenErrorsAre(
                        "9:32: attribute 'session' of <ClockLive> is of type Map<String, ?>, not 'x'",
                        "9:43: attribute 'sticky' of <ClockLive> is of type boolean, not 'maybe'",
                        "9:61: 'a b' is no name of an element; container=\"section\"");
        givenTemplate("<ClockLive id=\"a\" session={@name} sticky={@count} />", CLOCK)
                .thenErrorsAre(
                        "9:32: attribute 'session' of <ClockLive> is of type Map<String, ?>, not String",
                        "9:47: attribute 'sticky' of <ClockLive> is of type boolean, not Integer");
    }
}
