package dev.liveview.testing;

import static dev.liveview.testing.LiveAssertions.assertThat;

import dev.liveview.LiveComponent;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.async.AsyncOutcome;
import dev.liveview.params.Params;
import dev.liveview.router.LiveApp;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("F-243: a view leads elsewhere in messages, in outcomes of tasks, and from its components, as in events")
class NavigationInCallbacksTest {
    private static final String NEXT = "/tour?stop=next";
    private static final String ELSEWHERE = "/away";

    /** Where to go, as a message, as the key of a task and as what a task brings. */
    private sealed interface Step {
        record Patch() implements Step {}

        record Navigate() implements Step {}
    }

    @Template("""
        <h1>{@stop}</h1>
        <button phx-click="message-patch">message: patch</button>
        <button phx-click="message-navigate">message: navigate</button>
        <button phx-click="key-patch">handleAsync: patch</button>
        <button phx-click="key-navigate">handleAsync: navigate</button>
        <button phx-click="callback-patch">callback: patch</button>
        <button phx-click="callback-navigate">callback: navigate</button>
        <GuideComponent id="guide" />
        """)
    static final class TourLive extends LiveView {
        final Assign<String> stop = assign("");

        @Override
        public void handleParams(Params params, URI uri) {
            stop.set(params.get("stop", "first"));
        }

        @On("message-patch")
        void messagePatch() {
            self().send(new Step.Patch());
        }

        @On("message-navigate")
        void messageNavigate() {
            self().send(new Step.Navigate());
        }

        @Override
        public void handleInfo(Object message) {
            go((Step) message);
        }

        @On("key-patch")
        void keyPatch() {
            startAsync(new Step.Patch(), () -> "done");
        }

        @On("key-navigate")
        void keyNavigate() {
            startAsync(new Step.Navigate(), () -> "done");
        }

        @Override
        public void handleAsync(Object key, AsyncOutcome<?> outcome) {
            go((Step) key);
        }

        @On("callback-patch")
        void callbackPatch() {
            startAsync("task", () -> "done", outcome -> go(new Step.Patch()));
        }

        @On("callback-navigate")
        void callbackNavigate() {
            startAsync("task", () -> "done", outcome -> go(new Step.Navigate()));
        }

        private void go(Step step) {
            switch (step) {
                case Step.Patch() -> pushPatch(NEXT);
                case Step.Navigate() -> pushNavigate(ELSEWHERE);
            }
        }
    }

    @Template("""
        <p>
          <button phx-click="patch" phx-target={@myself}>component: patch</button>
          <button phx-click="navigate" phx-target={@myself}>component: navigate</button>
        </p>
        """)
    static final class GuideComponent extends LiveComponent {
        @On("patch")
        void patch() {
            pushPatch(NEXT);
        }

        @On("navigate")
        void navigate() {
            pushNavigate(ELSEWHERE);
        }
    }

    @Template("<h1>away</h1>")
    static final class AwayLive extends LiveView {}

    private final LivePage page = LiveViewTest.live(
            LiveApp.of(routes -> routes.live("/tour", TourLive::new).live(ELSEWHERE, AwayLive::new)), "/tour");

    private void click(String button) {
        page.element("button", button).click();
    }

    private void isAtTheNextStop() {
        assertThat(page).patchedTo(NEXT).hasElement("h1", "next");
    }

    private void isElsewhere() {
        assertThat(page).redirectedTo(ELSEWHERE);
        assertThat(page.followRedirect()).hasElement("h1", "away");
    }

    @Test
    void aMessageChangesTheAddress() {
        click("message: patch");
        page.render();
        isAtTheNextStop();
    }

    @Test
    void aMessageLeadsToAnotherView() {
        click("message: navigate");
        page.render();
        isElsewhere();
    }

    @Test
    void anOutcomeChangesTheAddress() {
        click("handleAsync: patch");
        page.renderAsync();
        isAtTheNextStop();
    }

    @Test
    void anOutcomeLeadsToAnotherView() {
        click("handleAsync: navigate");
        page.renderAsync();
        isElsewhere();
    }

    @Test
    void aTasksOwnCallbackChangesTheAddress() {
        click("callback: patch");
        page.renderAsync();
        isAtTheNextStop();
    }

    @Test
    void aTasksOwnCallbackLeadsToAnotherView() {
        click("callback: navigate");
        page.renderAsync();
        isElsewhere();
    }

    @Test
    void aComponentChangesTheAddress() {
        click("component: patch");
        isAtTheNextStop();
    }

    @Test
    void aComponentLeadsToAnotherView() {
        click("component: navigate");
        isElsewhere();
    }
}
