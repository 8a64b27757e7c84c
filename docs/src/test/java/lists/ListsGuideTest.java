package lists;

import static dev.liveview.testing.LiveAssertions.assertThat;
import static dev.liveview.testing.LiveAssertions.assertThatThrownBy;

import dev.liveview.LiveView;
import dev.liveview.router.LiveApp;
import dev.liveview.testing.LivePage;
import dev.liveview.testing.LiveViewTest;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The guide to lists says what happens. */
class ListsGuideTest {
    private static LivePage live(Supplier<? extends LiveView> view) {
        return LiveViewTest.live(LiveApp.of(routes -> routes.live("/", view)), "/");
    }

    private static LivePage chat(Message... messages) {
        var page = live(() -> new ChatLive(before -> List.of()));
        page.renderAsync();
        page.inView(ChatLive.class, view -> view.messages.insertAll(List.of(messages)));
        return page;
    }

    private static List<String> texts(LivePage page) {
        return page.element("li[id^=message]").texts().stream()
                .map(text -> text.replace(" ×", ""))
                .toList();
    }

    private static void messages(LivePage page, Consumer<ChatLive> change) {
        page.inView(ChatLive.class, change::accept);
    }

    private static Message message(long id) {
        return new Message(id, "m" + id);
    }

    @Test
    void entriesMove() {
        var page = live(ChartsLive::new);
        page.element("li:last-child button").click();
        page.element("li:last-child button").click();
        assertThat(page.element("li").texts()).containsExactly("Carey 4 ▶", "Blue 3 ▶");
    }

    @Test
    @DisplayName("F-218, F-219, F-220, F-228")
    void operationsOfAStream() {
        var page = chat(message(1), message(2));
        messages(page, view -> view.messages.insertAll(List.of(message(3), message(4)), o -> o.at(0)));
        assertThat(texts(page)).containsExactly("m3", "m4", "m1", "m2");
        messages(page, view -> view.messages.insert(new Message(4, "new")));
        assertThat(texts(page)).containsExactly("m3", "new", "m1", "m2");
        messages(page, view -> {
            view.messages.delete(message(3));
            view.messages.insert(message(9), o -> o.updateOnly());
        });
        assertThat(texts(page)).containsExactly("new", "m1", "m2");
        messages(page, view -> view.messages.reset(List.of(message(2), message(5))));
        assertThat(texts(page)).containsExactly("m2", "m5");
        messages(page, view -> view.messages.reset());
        assertThat(texts(page)).isEmpty();
    }

    @Test
    @DisplayName("F-223")
    void aLimitKeepsOneEnd() {
        var page = chat(message(1), message(2), message(3));
        messages(page, view -> view.messages.insert(message(4), o -> o.limit(-2)));
        assertThat(texts(page)).containsExactly("m3", "m4");
        messages(page, view -> view.messages.insert(message(5), o -> o.at(0).limit(2)));
        assertThat(texts(page)).containsExactly("m5", "m3");
    }

    @Test
    @DisplayName("F-224: what is no item stays where it is")
    void theEmptyStateIsAnElementOfItsOwn() {
        var page = chat();
        assertThat(page).hasElement("#no-messages:only-child");
        page.event("say", Map.of("text", "hello"));
        assertThat(page).hasElement("#no-messages").hasNoElement("#no-messages:only-child");
        page.element("li button").click();
        assertThat(page).hasElement("#no-messages:only-child");
    }

    @Test
    void pagesArriveOnTop() {
        var page = live(() -> new ChatLive(before -> List.of(message(before - 2), message(before - 1))));
        assertThat(page).hasElement("p", "Loading…");
        page.renderAsync();
        page.event("older", Map.of());
        page.renderAsync();
        assertThat(texts(page)).containsExactly("m88", "m89", "m98", "m99");
    }

    @Test
    void everythingThatIsOfferedIsThere() {
        var page = chat(message(1));
        messages(page, view -> view.operations(message(7), List.of(message(1), message(2))));
        assertThat(texts(page)).containsExactly("m1", "m2");
    }

    @Test
    void aKeyMustBeUnique() {
        assertThatThrownBy(() -> live(Mistakes.TwinsLive::new)).hasStackTraceContaining("'Blue'");
    }

    @Test
    @DisplayName("F-225: an item that was sent does not follow other cells")
    void itemsThatWereSentAreNotRenderedAgain() {
        var page = live(Mistakes.StaleLive::new);
        page.inView(Mistakes.StaleLive.class, view -> view.chosen.set(1L));
        assertThat(page.hasElement(".chosen")).isFalse();
        page.inView(Mistakes.StaleLive.class, view -> view.songs.insert(new Song(1, "Blue", 0)));
        assertThat(page).hasElement(".chosen", "Blue");
    }

    @Test
    @DisplayName("F-225: what waits while the container is not there is lost")
    void aContainerThatIsNotThereLosesItsItems() {
        var page = live(Mistakes.HiddenLive::new);
        page.inView(Mistakes.HiddenLive.class, view -> view.songs.insert("a"));
        page.inView(Mistakes.HiddenLive.class, view -> {
            view.shown.set(true);
            view.songs.insert("b");
        });
        assertThat(page.element("li").texts()).containsExactly("b");
    }
}
