package dev.liveview.testing;

import static dev.liveview.testing.LiveAssertions.assertThat;
import static dev.liveview.testing.LiveAssertions.assertThatThrownBy;

import dev.liveview.Component;
import dev.liveview.LiveComponent;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Page;
import dev.liveview.Template;
import dev.liveview.Uses;
import dev.liveview.assign.Assign;
import dev.liveview.error.LiveViewException;
import dev.liveview.router.LiveApp;
import dev.liveview.router.Routes;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("components and nested views that cannot be are said to be so, with a code and a cure")
class MistakesTest {
    @Template("<b>here</b>")
    static final class Part extends LiveComponent {}

    @Template("<i>here</i>")
    static final class InnerLive extends LiveView {}

    @Template("<Part id={@id} />")
    @Uses(Part.class)
    static final class NamelessLive extends LiveView {
        final Assign<@Nullable String> id = assign(null);
    }

    @Template("<Part id=\"one\" /><Part id=\"two\" />")
    @Uses(Part.class)
    static final class TwoPartsLive extends LiveView {}

    @Template("<InnerLive id=\"one\" /><InnerLive id=\"two\" />")
    @Uses(InnerLive.class)
    static final class TwoViewsLive extends LiveView {}

    @Template("<div :if={@shown}><InnerLive id=\"inner\" /><InnerLive id=\"inner\" /></div>")
    @Uses(InnerLive.class)
    static final class SameIdLive extends LiveView {
        final Assign<Boolean> shown;

        SameIdLive(boolean shown) {
            this.shown = assign(shown);
        }

        @On("show")
        void show() {
            shown.set(true);
        }
    }

    @Template("<p>text</p>")
    static final class PlainLive extends LiveView {}

    @Template("""
            <!DOCTYPE html>
            <html><head>{@page.head()}<title>Inner</title></head><body><InnerLive id="inner" />{@page.content()}</body></html>
            """)
    @Uses(InnerLive.class)
    record WrongLayout(Page page) implements Component {}

    private static LivePage open(Supplier<? extends LiveView> view, UnaryOperator<Routes> options) {
        return LiveViewTest.live(LiveApp.of(routes -> options.apply(routes.live("/", view))), "/");
    }

    private static void thenItFails(ThrowingCallable action, String code, String message) {
        assertThatThrownBy(action).rootCause().isInstanceOfSatisfying(LiveViewException.class, error -> {
            assertThat(error.code().name()).isEqualTo(code);
            assertThat(error).hasMessage(message);
        });
    }

    @Test
    @DisplayName("F-049")
    void aComponentWithoutAnId() {
        thenItFails(
                () -> open(NamelessLive::new, routes -> routes),
                "component.no-id",
                "<Part> has null as its id; give it one that no other Part of this view has");
    }

    @Test
    void aComponentThatTheApplicationGivesTwice() {
        Part part = new Part();
        thenItFails(
                () -> open(TwoPartsLive::new, routes -> routes.supply(Part.class, () -> part)),
                "component.shared",
                "the supplier of Part has handed out the same object before; it must make a new one for every call:"
                        + " routes.supply(Part.class, () -> new Part(...))");
    }

    @Test
    @DisplayName("F-259")
    void nestedViewsWithOneId() {
        thenItFails(
                () -> open(() -> new SameIdLive(true), routes -> routes),
                "nested.duplicate-id",
                "two views within this page have the id 'inner'; the id tells the browser which is which");
    }

    @Test
    @DisplayName("F-259: also in a connected view")
    void nestedViewsWithOneIdThatAreShownLater() {
        LivePage page = open(() -> new SameIdLive(false), routes -> routes);
        thenItFails(
                () -> page.event("show", Map.of()),
                "nested.duplicate-id",
                "two views within this one have the id 'inner'; the id tells the browser which is which");
    }

    @Test
    void aNestedViewThatTheApplicationGivesTwice() {
        InnerLive inner = new InnerLive();
        thenItFails(
                () -> open(TwoViewsLive::new, routes -> routes.supply(InnerLive.class, () -> inner)),
                "nested.shared",
                "the supplier of InnerLive has handed out the same object before; it must make a new one for every call:"
                        + " routes.supply(InnerLive.class, () -> new InnerLive(...))");
    }

    @Test
    @DisplayName("F-262: a layout belongs to no view")
    void aViewInALayoutThatIsNotSticky() {
        thenItFails(
                () -> LiveViewTest.live(
                        LiveApp.of(routes -> routes.layout(WrongLayout::new).live("/", PlainLive::new)), "/"),
                "nested.without-parent",
                "<InnerLive id=\"inner\"> stands in a layout, which belongs to no view; only sticky ones can: sticky={true}");
    }
}
