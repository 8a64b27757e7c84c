package dev.liveview.compiler;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("attributes that the build asks for")
class ElementMarksTest {
    private static final String VIEW = """
            package demo;
            import dev.liveview.*;
            import dev.liveview.assign.*;
            import java.util.*;
            @Template(\"""
                <ul :if={@shown}><li :for={n : @numbers}>{n}</li></ul>
                <.card title="x"><b>in</b></.card>
                \""")
            public final class MarkedLive extends LiveView {
                final Assign<Boolean> shown = assign(true);
                final Assign<List<Integer>> numbers = assign(List.of(1));
            }
            """;

    private static final String CARD = """
            package demo;
            import dev.liveview.*;
            import dev.liveview.template.*;
            @Template("<div title={@title}><i>{@innerBlock}</i></div>")
            public record Card(String title, Slot<Void> innerBlock) implements Component {}
            """;

    private static Rendering with(String... options) {
        return Rendering.of(Compilation.given(List.of(options), VIEW, CARD), "demo.MarkedLive");
    }

    @Test
    @DisplayName("F-105: in development each element can say where it is written")
    void elementsSayWhereTheyAreWritten() throws Exception {
        with("-Aliveview.annotations=true")
                .thenHtmlIs("<ul data-lv-source=\"MarkedLive.java:6\">"
                        + "<li data-lv-source=\"MarkedLive.java:6\">1</li></ul>\n"
                        + "<div title=\"x\" data-lv-source=\"Card.java:4\"><i data-lv-source=\"Card.java:4\">"
                        + "<b data-lv-source=\"MarkedLive.java:7\">in</b></i></div>");
    }

    @Test
    @DisplayName("F-106: an attribute on the roots of all templates")
    void rootsHaveAnAttribute() throws Exception {
        with("-Aliveview.rootAttribute=data-shop")
                .thenHtmlIs("<ul data-shop><li>1</li></ul>\n<div title=\"x\" data-shop><i><b>in</b></i></div>");
    }

    @Test
    void withoutOptionsThereAreNone() throws Exception {
        with().thenHtmlIs("<ul><li>1</li></ul>\n<div title=\"x\"><i><b>in</b></i></div>");
    }

    @Test
    void anAttributeHasAName() {
        assertThatThrownBy(() -> with("-Aliveview.rootAttribute=a b"))
                .hasStackTraceContaining("that is no name of an attribute");
    }
}
