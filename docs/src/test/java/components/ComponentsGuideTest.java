package components;

import static dev.liveview.testing.LiveAssertions.assertThat;
import static dev.liveview.testing.LiveAssertions.assertThatThrownBy;

import dev.liveview.LiveView;
import dev.liveview.router.LiveApp;
import dev.liveview.testing.LivePage;
import dev.liveview.testing.LiveViewTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The guide to stateful components says what happens. */
class ComponentsGuideTest {
    private final String guide = Files.readString(Path.of("guides/components.md"));

    ComponentsGuideTest() throws IOException {}

    private static LivePage live(Supplier<? extends LiveView> view) {
        return LiveViewTest.live(LiveApp.of(routes -> routes.live("/", view)), "/");
    }

    private static void like(LivePage page, String button) {
        page.element("#" + button + " button").click();
    }

    @Test
    @DisplayName("F-050, F-054, F-057")
    void eachHasStateOfItsOwn() {
        var page = live(PostsLive::new);
        like(page, "like-2");
        like(page, "like-all");
        assertThat(page.element(".like").texts()).containsExactly("Tea: 0 Like", "Rum: 1 Like", "All of it: 10 Like");

        page.event("turn", Map.of());
        assertThat(page.element(".like").texts()).containsExactly("Rum: 1 Like", "Tea: 0 Like", "All of it: 10 Like");
    }

    @Test
    @DisplayName("F-061: what a component sends to self() comes to the view")
    void aComponentTellsItsView() {
        var page = live(PostsLive::new);
        like(page, "like-1");
        page.render();
        assertThat(page).hasElement("#last", "Tea");
    }

    @Test
    @DisplayName("F-039")
    void aViewCallsAComponent() {
        var page = live(PostsLive::new);
        like(page, "like-1");
        like(page, "like-2");
        page.event("forget", Map.of("id", "2"));
        page.event("forget", Map.of("id", "99"));
        page.render();
        assertThat(page.element(".like").texts()).containsExactly("Tea: 1 Like", "Rum: 0 Like", "All of it: 0 Like");
    }

    @Test
    @DisplayName("F-056: what stands in a slot is the parent's, and what it is handed the component's")
    void slotsBelongToWhoeverWroteThem() {
        var page = live(PanelLive::new);
        assertThat(page).hasElement("footer", "there is more").hasNoElement("div button");

        page.element("h2").click();
        assertThat(page).hasElement("footer", "that is all");
        page.element("div button").click();
        assertThat(page).hasElement("section div", "1 +");
    }

    @Test
    @DisplayName("F-051: components of one class are updated together")
    void manyAreUpdatedByOneCall() {
        List<Collection<Long>> queries = new CopyOnWriteArrayList<>();
        var page = LiveViewTest.live(
                UsersLive.app(ids -> {
                    queries.add(new ArrayList<>(ids));
                    return ids.stream().collect(Collectors.toMap(Function.identity(), id -> "user " + id));
                }),
                "/");
        assertThat(page.element("b").texts()).containsExactly("user 1", "user 2", "user 3");
        assertThat(queries)
                .containsExactly(List.of(1L, 2L, 3L), List.of(1L, 2L, 3L)); // for the page, and for its socket

        page.inView(UsersLive.class, view -> view.ids.set(List.of(1L, 2L, 3L, 4L)));
        assertThat(page.element("b").texts()).contains("user 4");
        assertThat(queries).hasSize(3);
    }

    @Test
    @DisplayName("F-059, F-062, F-226: streams, tasks and flash of a component")
    void aComponentLoadsItsOwn() {
        var page = LiveViewTest.live(
                LiveApp.of(routes -> routes.live("/", DiscussionLive::new)
                        .supply(
                                Discussion.class,
                                () -> new Discussion(post -> List.of(
                                        new Discussion.Comment(post * 10, "first of " + post),
                                        new Discussion.Comment(post * 10 + 1, "second of " + post))))),
                "/");
        assertThat(page).hasElement("section p", "Loading…");
        page.renderAsync();
        page.form("form").submit(Map.of("text", "third"));
        assertThat(page.element("li").texts()).containsExactly("first of 1", "second of 1", "third");
        assertThat(page).hasElement("#flash", "Thank you");

        page.event("next", Map.of());
        page.renderAsync();
        assertThat(page.element("#comments-2 li").texts()).containsExactly("first of 2", "second of 2");
    }

    @Test
    @DisplayName("F-049: an id that is there twice")
    void twoWithOneId() {
        thenItFails(
                Mistakes.TwiceLive::new,
                "<LikeButton id=\"like\"> is there twice; components of a class need different ids within their view, such as"
                        + " id={\"LikeButton-\" + item.id()}");
    }

    @Test
    void propsAreNotThereInMount() {
        assertThatThrownBy(() -> live(Mistakes.HastyLive::new)).hasRootCauseInstanceOf(NullPointerException.class);
    }

    @Test
    @DisplayName("F-055")
    void aRedirectInUpdate() {
        thenItFails(
                Mistakes.LeavingLive::new,
                "a component may not redirect in mount or update, while the page is being rendered; let the view do it, or an event");
    }

    private void thenItFails(Supplier<? extends LiveView> view, String message) {
        assertThatThrownBy(() -> live(view)).hasStackTraceContaining(message);
        assertThat(guide).contains(message);
    }
}
