package dev.liveview.testing;

import static dev.liveview.testing.LiveAssertions.assertThat;
import static dev.liveview.testing.LiveAssertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.router.LiveApp;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DisplayName("pages that a browser would show wrongly (F-366)")
class PageFlawsTest {
    /** Has what it should not have, if asked. */
    @Template("""
        <p id="one">one</p>
        <p :if={@twice} id="one">two</p>
        <i :if={@inLayout} id="layout-player"></i>
        <ClockLive :if={@nested} id="clock" />
        <button phx-click="double">Double</button>
        <button phx-click="step">Step</button>
        <button phx-click="likeTheLayout">Like the layout</button>
        <b>{@steps}</b>
        <form :if={@hasForm} class="nameless" phx-change="step"><input name="a"></form>
        <form phx-change="step" phx-ignore-missing-id><input name="b"></form>
        <form phx-change="step" phx-auto-recover="ignore"><input name="c"></form>
        <form phx-submit="step"><input name="d"></form>
        """)
    static final class FlawedLive extends LiveView {
        final Assign<Boolean> twice = assign(false);
        final Assign<Boolean> inLayout = assign(false);
        final Assign<Boolean> nested = assign(false);
        final Assign<Boolean> hasForm = assign(false);
        final Assign<Integer> steps = assign(0);

        @On("double")
        void twice() {
            twice.set(true);
        }

        @On("likeTheLayout")
        void likeTheLayout() {
            inLayout.set(true);
        }

        @On("step")
        void step() {
            steps.update(n -> n + 1);
        }
    }

    private final Logger logger = (Logger) LoggerFactory.getLogger(PageFlaw.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final TestBrowser browser = LiveViewTest.browser(
            LiveApp.of(routes -> routes.layout(RadioLayout::new).live("/", FlawedLive::new)));

    @BeforeEach
    void listen() {
        logged.start();
        logger.setLevel(Level.WARN);
        logger.addAppender(logged);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(logged);
        logger.setLevel(null);
        browser.close();
    }

    private List<String> warnings() {
        return logged.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void anIdThatStandsThereTwiceFailsTheAction() {
        LivePage page = browser.live("/");

        assertThatThrownBy(() -> page.element("button", "Double").click())
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        the page has two elements with the id 'one', and a browser would take one for the other:
                          <p id="one">
                          <p id="one">""");
    }

    @Test
    void anIdOfTheLayoutIsTakenToo() {
        LivePage page = browser.live("/");

        assertThatThrownBy(() -> page.element("button", "Like").click())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("the page has two elements with the id 'layout-player'")
                .hasMessageEndingWith("<i id=\"layout-player\">");
    }

    @Test
    void itMayBeAWarningOnceForEachPlace() {
        LivePage page = browser.onFlaw(PageFlaw.DUPLICATE_ID, FlawHandling.WARN).live("/");

        page.element("button", "Double").click();
        page.element("button", "Step").click();
        page.element("button", "Like").click();

        assertThat(page).hasElement("b", "1").hasText("two");
        assertThat(warnings()).hasSize(2);
        assertThat(warnings().getFirst()).startsWith("page /: the page has two elements with the id 'one'");
        assertThat(warnings().getLast()).startsWith("page /: the page has two elements with the id 'layout-player'");
    }

    @Test
    void itMayBeIgnored() {
        LivePage page =
                browser.onFlaw(PageFlaw.DUPLICATE_ID, FlawHandling.IGNORE).live("/");

        page.element("button", "Double").click();

        assertThat(page).hasText("two");
        assertThat(warnings()).isEmpty();
    }

    @Test
    void aFormWithoutAnIdIsAWarning() {
        LivePage page = browser.live("/");
        page.inView(FlawedLive.class, view -> view.hasForm.set(true));

        assertThat(warnings())
                .singleElement()
                .asString()
                .isEqualTo(
                        "page /: <form class=\"nameless\" phx-change=\"step\"> has phx-change but no id, so a browser does not bring its values"
                                + " back after a lost connection; give it an id, or the attribute phx-ignore-missing-id");
    }

    @Test
    void aFormWithoutAnIdMayFail() {
        LivePage page =
                browser.onFlaw(PageFlaw.FORM_WITHOUT_ID, FlawHandling.FAIL).live("/");

        assertThatThrownBy(() -> page.inView(FlawedLive.class, view -> view.hasForm.set(true)))
                .hasMessageStartingWith("<form class=\"nameless\" phx-change=\"step\"> has phx-change but no id");
    }

    @Test
    void viewsWithinThePageAreLookedAtToo() {
        LivePage page =
                browser.onFlaw(PageFlaw.FORM_WITHOUT_ID, FlawHandling.FAIL).live("/");

        assertThatThrownBy(() -> page.inView(FlawedLive.class, view -> view.nested.set(true)))
                .hasMessageStartingWith("<form phx-change=\"set\"> has phx-change but no id");
    }
}
