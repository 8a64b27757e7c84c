package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import dev.liveview.stream.LiveStream;
import java.net.URI;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Streams whose order matters: filtered, reset and limited. */
@Template("""
        <p id="steps">{@steps}</p>
        <ul id="songs" phx-update="stream">
          <li :for={entry : @songs} id={entry.id()} class={entry.item().shade()} phx-remove={JS.dispatch("app:ding")} phx-click={JS.addClass("chosen")}>{entry.item().number()}</li>
        </ul>
        <.link patch="/playlist?filter=odd">Odd ones</.link>
        <.link patch="/playlist">All of them</.link>
        <button phx-click="odd">Odd</button>
        <button phx-click="all">All</button>
        <button phx-click="reversed">Reversed</button>
        <button phx-click="dark">Dark</button>
        <button phx-click="top">Top</button>
        <button phx-click="bulk">Bulk</button>
        <button phx-click="ends">Ends</button>
        <ul id="few" phx-update="stream"><li :for={entry : @few} id={entry.id()}>{entry.item().number()}</li></ul>
        <button id="limit" phx-click="limit">Limit</button>
        <div :for={name : @lists} id={name}>
          <ul id={name + "-late"} phx-update="stream"><li :for={entry : @late} id={entry.id()}>{entry.item().number()}</li></ul>
        </div>
        """)
public final class PlaylistLive extends LiveView {
    private static final int COUNT = 5;
    private static final int MANY = 10;

    /** An item. */
    public record Song(int number, String shade) {}

    final LiveStream<Song> songs = stream(song -> "song-" + song.number());
    final LiveStream<Song> few = stream(song -> "few-" + song.number());
    final LiveStream<Song> late = stream(song -> "late-" + song.number());
    final Assign<List<String>> lists = assign(List.of("list"));
    final Assign<Integer> steps = assign(0);

    @Override
    public void mount(Params params, Session session) {
        few.insertAll(songs(1, MANY, n -> true), o -> o.limit(COUNT));
        streamAsync(late, () -> songs(1, 2, n -> true));
    }

    @Override
    public void handleParams(Params params, URI uri) {
        songs.reset(songs(1, COUNT, n -> !params.has("filter") || isOdd(n)));
    }

    @On("odd")
    void odd() {
        show(songs(1, COUNT, PlaylistLive::isOdd));
    }

    @On("all")
    void all() {
        show(songs(1, COUNT, n -> true));
    }

    @On("reversed")
    void reversed() {
        show(songs(1, COUNT, n -> true).reversed());
    }

    @On("dark")
    void dark() {
        show(IntStream.rangeClosed(1, COUNT).mapToObj(n -> new Song(n, "dark")).toList());
    }

    @On("top")
    void top() {
        step();
        songs.deleteById("song-4");
        songs.insertAt(0, song(4));
    }

    @On("bulk")
    void bulk() {
        step();
        songs.insertAll(songs(11, 13, n -> true), o -> o.at(1));
    }

    @On("ends")
    void ends() {
        step();
        songs.insert(song(100 + steps.get()));
        songs.insertAt(0, song(200 + steps.get()));
    }

    /** Inserts an item at a place, with a limit. */
    @On("limit")
    void limit(int at, int limit) {
        step();
        few.insert(song(100 + steps.get()), o -> o.at(at).limit(limit));
    }

    private void show(List<Song> shown) {
        step();
        songs.reset(shown);
    }

    private void step() {
        steps.update(n -> n + 1);
    }

    private static boolean isOdd(int number) {
        return number % 2 == 1;
    }

    private static Song song(int number) {
        return new Song(number, "light");
    }

    private static List<Song> songs(int first, int last, IntPredicate shown) {
        return IntStream.rangeClosed(first, last)
                .filter(shown)
                .mapToObj(PlaylistLive::song)
                .toList();
    }
}
