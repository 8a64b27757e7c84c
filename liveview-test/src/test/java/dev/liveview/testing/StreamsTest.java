package dev.liveview.testing;

import static dev.liveview.testing.LiveAssertions.assertThat;

import dev.liveview.router.LiveApp;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("streams on pages (F-216 to F-225, F-368)")
class StreamsTest {
    private final LivePage page = LiveViewTest.live(LiveApp.of(routes -> routes.live("/", SongsLive::new)), "/");

    private void songs(Consumer<SongsLive> change) {
        page.inView(SongsLive.class, change::accept);
    }

    private List<String> songs() {
        return page.element("#songs li").texts().stream()
                .map(text -> text.substring(0, text.indexOf(' ')))
                .toList();
    }

    @Test
    void itemsStayInThePageAlthoughTheServerForgetsThem() {
        songs(view -> view.title.set("All songs"));

        assertThat(page).hasElement("h1", "All songs");
        assertThat(songs()).containsExactly("a", "b", "c");
        assertThat(page.html()).contains("<ul id=\"songs\" phx-update=\"stream\"><li id=\"song-a\">a <button");
    }

    @Test
    void itemsComeAndGo() {
        songs(view -> view.songs.insert("d"));
        songs(view -> view.songs.insertAt(0, "e"));
        page.element("#song-b button").click();

        assertThat(songs()).containsExactly("e", "a", "c", "d");
    }

    @Test
    void severalChangesAreOne() {
        songs(view -> {
            view.songs.delete("a");
            view.songs.insertAt(1, "x");
            view.songs.insert("y", options -> options.at(0).limit(4));
            view.songs.insert("b", options -> options.updateOnly());
        });

        assertThat(songs()).containsExactly("y", "b", "x", "c");
    }

    @Test
    void aResetLeavesWhatIsInsertedAgain() {
        songs(view -> view.songs.reset(List.of("c", "z", "a")));
        assertThat(songs()).containsExactly("c", "z", "a");

        songs(view -> view.songs.reset());
        assertThat(songs()).isEmpty();
    }

    @Test
    void aReconnectShowsWhatTheFreshViewInserts() {
        songs(view -> view.songs.insert("d"));
        page.reconnect();

        assertThat(songs()).containsExactly("a", "b", "c");
    }
}
