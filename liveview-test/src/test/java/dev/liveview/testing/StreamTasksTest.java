package dev.liveview.testing;

import static dev.liveview.testing.LiveAssertions.assertThat;

import dev.liveview.async.AsyncError;
import dev.liveview.router.LiveApp;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("streams that tasks fill (F-227, F-232, A-65 to A-72, A-109)")
class StreamTasksTest {
    private final TaskControl tasks = TaskControl.create();
    private final BlockingQueue<Callable<@Nullable List<String>>> pages = new LinkedBlockingQueue<>();
    private final LivePage page = LiveViewTest.live(
            LiveApp.of(routes -> routes.live("/", () -> new LibraryLive(this::next)))
                    .supervisor(tasks.supervisor()),
            "/");

    @AfterEach
    void close() {
        tasks.close();
    }

    private @Nullable List<String> next() throws Exception {
        return pages.take().call();
    }

    private void event(String name) {
        page.event(name, Map.of());
    }

    private void arrives(String... songs) {
        pages.add(() -> List.of(songs));
        tasks.run("songs");
        page.render();
    }

    private void fails(Exception problem) {
        pages.add(() -> {
            throw problem;
        });
        tasks.run("songs");
        page.render();
    }

    private List<String> songs() {
        return page.element("#songs li").texts();
    }

    private void thenItIs(String state) {
        assertThat(page.element("#state").text()).isEqualTo(state);
    }

    @Test
    @DisplayName(
            "A-65, A-66, A-69: loading at once, the stream is there and empty; then the items, and the result is true")
    void itemsArrive() {
        assertThat(page.deadHtml()).contains("none, loading", "<ul id=\"songs\" phx-update=\"stream\"></ul>");
        thenItIs("none, loading");
        assertThat(songs()).isEmpty();

        arrives("a", "b");

        thenItIs("ok");
        assertThat(songs()).containsExactly("a", "b");
        page.inView(
                LibraryLive.class,
                view -> assertThat(view.songs.result().result()).isTrue());
    }

    @Test
    @DisplayName("A-65, A-72: a further call keeps what was there, and appends")
    void moreIsAppended() {
        arrives("a", "b");
        event("load");
        thenItIs("ok, loading");
        assertThat(songs()).containsExactly("a", "b");

        arrives("c", "a");
        thenItIs("ok");
        assertThat(songs()).containsExactly("a", "b", "c");
    }

    @Test
    @DisplayName("A-65, A-67: reset is about the result; the items stay")
    void resetForgetsTheResultAndNotTheItems() {
        arrives("a");
        event("reset");
        thenItIs("none, loading");
        assertThat(songs()).containsExactly("a");

        arrives("b");
        assertThat(songs()).containsExactly("a", "b");
    }

    @Nested
    @DisplayName("A-69: options of the insertion")
    class Options {
        @Test
        void aPlaceAndALimit() {
            arrives("a", "b");
            event("first");
            arrives("x", "y");
            assertThat(songs()).containsExactly("x", "y", "a");
        }

        @Test
        void allOthersAreRemoved() {
            arrives("a", "b");
            event("replace");
            assertThat(songs()).containsExactly("a", "b");
            arrives("c", "b");
            assertThat(songs()).containsExactly("c", "b");
        }

        @Test
        void nothingNewIsInserted() {
            arrives("a");
            event("update");
            arrives("a", "b");
            assertThat(songs()).containsExactly("a");
        }
    }

    @Test
    @DisplayName("A-70: what is made when it is gone over is made by the view, not by the task")
    void lazyItemsAreMadeOnTheViewsThread() {
        arrives();
        page.inView(LibraryLive.class, view -> view.prefix.set("p"));
        event("lazily");
        tasks.run("songs");
        page.render();

        thenItIs("ok");
        assertThat(songs()).containsExactly("pa", "pb");
    }

    @Nested
    @DisplayName("A-71: when there are no items, the stream stays as it is")
    class Failing {
        @Test
        void anErrorThatTheAuthorExpects() {
            arrives("a");
            event("load");
            fails(new AsyncError("the library is closed"));

            thenItIs("ok, failed: the library is closed");
            assertThat(songs()).containsExactly("a");
        }

        @Test
        void anyOtherException() {
            fails(new IllegalStateException("secret"));

            thenItIs("none, failed: something went wrong");
        }

        @Test
        void aCancellation() {
            arrives("a");
            event("load");
            event("cancel");
            page.render();

            thenItIs("ok, failed: cancelled");
            assertThat(songs()).containsExactly("a");
        }

        @Test
        @DisplayName("A-68: null is no list of items")
        void nothingAtAll() {
            pages.add(() -> null);
            tasks.run("songs");
            page.render();

            page.inView(
                    LibraryLive.class,
                    view -> assertThat(view.songs.result().failure().cause())
                            .hasMessage("LibraryLive: the task of streamAsync('songs') brought null instead of items;"
                                    + " return an empty list if there are none"));
        }
    }

    @Test
    @DisplayName("A-21, A-24: of two tasks for one stream the younger one is heard of; other streams are not concerned")
    void aNewerTaskSupersedesTheOlderOne() {
        event("more");
        event("load");
        pages.add(() -> List.of("young"));
        tasks.runNewest("songs");
        pages.add(() -> List.of("old"));
        tasks.run("songs");
        pages.add(() -> List.of("other"));
        tasks.run("more");
        page.render();

        assertThat(songs()).containsExactly("young");
        assertThat(page.element("section li").texts()).containsExactly("other");
    }

    @Test
    @DisplayName("A-109: a stream that a task fills stands in a loop")
    void aStreamInALoop() {
        event("more");
        assertThat(page).hasElement("section p", "top is being filled");
        pages.add(() -> List.of("x", "y"));
        tasks.run("more");
        page.render();

        assertThat(page).hasNoElement("section p");
        assertThat(page.element("#shelf-top li").texts()).containsExactly("x", "y");
        page.inView(LibraryLive.class, view -> view.more.insertAt(0, "z"));
        assertThat(page.element("#shelf-top li").texts()).containsExactly("z", "x", "y");
    }
}
