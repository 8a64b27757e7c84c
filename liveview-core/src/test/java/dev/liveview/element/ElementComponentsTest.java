package dev.liveview.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveview.Component;
import dev.liveview.Flash;
import dev.liveview.LiveComponent;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Page;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.component.FocusWrap;
import dev.liveview.html.SafeHtml;
import dev.liveview.router.LiveApp;
import dev.liveview.template.Attrs;
import dev.liveview.template.Slot;
import dev.liveview.template.Templates;
import dev.liveview.transport.FakeSocket;
import dev.liveview.transport.TestBrowser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Components for the shape of a page, and components that are chosen at run time. */
class ElementComponentsTest {
    /**
     * One of two panels.
     *
     * @param title what it says
     */
    @Template("<h2>{@title}</h2>")
    record Heading(String title) implements Component {}

    /**
     * The other one.
     *
     * @param text what it says
     * @param words how many it says
     */
    @Template("<p>{@text} <b>{@words}</b></p>")
    record Paragraph(String text, int words) implements Component {}

    @Template("""
        <.dynamic_tag tag_name={"h" + @level} class="title" id="title">Names</.dynamic_tag>
        <.dynamic_tag tag_name="hr" class="line" />
        <.intersperse :let={name} enum={@names}>
          <:separator>{", "}</:separator>
          <i>{name}</i>
        </.intersperse>
        <main>{@panel}</main>
        """)
    static final class ShapesLive extends LiveView {
        final Assign<Integer> level = assign(2);
        final Assign<List<String>> names = assign(List.of("Ann", "Bo"));
        final Assign<Component> panel = assign(new Heading("first"));

        @On("deeper")
        void deeper() {
            level.update(n -> n + 1);
        }

        @On("one")
        void one() {
            names.set(List.of("Ann"));
        }

        @On("three")
        void three() {
            names.update(all -> List.of("Cy", "Di", "Ed"));
        }

        @On("second")
        void second() {
            panel.set(new Heading("second"));
        }

        @On("other")
        void other() {
            panel.set(new Paragraph("text", 1));
        }

        @On("same")
        void same() {
            panel.set(new Paragraph("text", 2));
        }
    }

    private static TestBrowser browser() {
        return TestBrowser.visiting(LiveApp.of(routes -> routes.live("/", ShapesLive::new))
                .secret("a secret of the tests, 32 characters long"));
    }

    private static String changeBy(String event) {
        try (TestBrowser browser = browser()) {
            FakeSocket socket = browser.open("/");
            socket.clicks(event);
            return socket.next();
        }
    }

    @Test
    @DisplayName("F-116: an element whose name is known at run time only")
    void theNameOfAnElementMayBeAValue() {
        try (TestBrowser browser = browser()) {
            browser.get("/");
            assertThat(browser.view().html().replace("\n", ""))
                    .contains("<h2 class=\"title\" id=\"title\">Names</h2>", "<hr class=\"line\">");
        }
        assertThat(changeBy("deeper")).contains("\"<h3\",\">\",\"</h3>\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a b", "a>", "script", "STYLE", "textarea"})
    @DisplayName("F-116: names that are none, and elements whose content is no HTML")
    void suchAnElementCannotBe(String name) {
        assertThatThrownBy(() -> new DynamicTag(name, Attrs.EMPTY, Slot.none()))
                .hasMessageStartingWith("<.dynamic_tag tag_name=");
    }

    @Test
    @DisplayName("F-116: an element without content")
    void aVoidElementTakesNoContent() {
        Slot<Void> content = nothing -> out -> out.text("x");
        assertThatThrownBy(() -> new DynamicTag("br", Attrs.EMPTY, content)).hasMessageContaining("has no content");
    }

    @Test
    @DisplayName("F-120: between items, and neither before the first nor after the last")
    void separatorsStandBetweenItems() {
        try (TestBrowser browser = browser()) {
            browser.get("/");
            assertThat(browser.view().text()).contains("Names Ann, Bo first");
        }
        assertThat(changeBy("three")).contains("Cy", "Di", "Ed");
        assertThat(changeBy("one")).contains("\"k\":{\"kc\":1}");
    }

    @Test
    @DisplayName("F-078, F-005: a component that is chosen at run time; one of the same class sends what changed only")
    void aComponentMayBeAValue() {
        try (TestBrowser browser = browser()) {
            browser.get("/");
            assertThat(browser.view().selectFirst("main").html()).isEqualTo("<h2>first</h2>");
        }
        assertThat(changeBy("second")).contains("second").doesNotContain("<h2>");
        try (TestBrowser browser = browser()) {
            FakeSocket socket = browser.open("/");
            socket.clicks("other");
            assertThat(socket.next()).contains("<p>");
            socket.clicks("same");
            assertThat(socket.next()).contains("\"2\"").doesNotContain("<p>", "text");
        }
    }

    /** A layout that holds what it cannot hold. */
    @Template("<html><body><Stateful id=\"a\" /></body></html>")
    record WrongLayout(Page page) implements Component {}

    @Template("<b>{@id}</b>")
    static final class Stateful extends LiveComponent {}

    @Test
    @DisplayName("F-126: a stateful component in a layout, or in a component that becomes text")
    void aStatefulComponentNeedsAView() {
        Page page = new Page("", Flash.EMPTY, "", SafeHtml.of(""), SafeHtml.of(""), "", path -> path);
        assertThatThrownBy(() -> Templates.html(new WrongLayout(page)))
                .hasMessageStartingWith("<Stateful> stands in a template that belongs to no view");
    }

    /**
     * Has a default that is computed.
     *
     * @param id what is given, or made
     */
    @Template("<u id={@id}></u>")
    record Numbered(@Nullable String id) implements Component {
        Numbered {
            id = id == null ? "made-" + 7 : id;
        }
    }

    @Test
    @DisplayName("F-074: a default that is computed at run time stands in the record")
    void defaultsMayBeComputed() throws Exception {
        assertThat(Templates.html(new Numbered(null)).html()).isEqualTo("<u id=\"made-7\"></u>");
    }

    @Test
    @DisplayName("F-072: what a component takes is known by reflection")
    void attributesAreComponentsOfARecord() {
        assertThat(Paragraph.class.getRecordComponents())
                .extracting(component -> component.getType() + " " + component.getName())
                .containsExactly("class java.lang.String text", "int words");
    }

    @Test
    @DisplayName("F-107: a component outside of a view")
    void aComponentBecomesText() throws Exception {
        assertThat(Templates.html(new Paragraph("a < b", 3)).html()).isEqualTo("<p>a &lt; b <b>3</b></p>");
        assertThat(Templates.html(new FocusWrap("a", Attrs.EMPTY, Slot.none())).html())
                .startsWith("<div id=\"a\"");
    }
}
