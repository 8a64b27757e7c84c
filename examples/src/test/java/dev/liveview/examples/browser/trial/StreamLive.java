package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import dev.liveview.stream.LiveStream;
import java.util.List;
import java.util.stream.IntStream;

/** A stream, changed in every way. */
@Template("""
        <p id="count">{@last}</p>
        <p id="state">{@songs.result().isLoading() ? "loading" : "idle"}</p>
        <ul id="songs" phx-update="stream">
          <li :if={@labelled} id="nothing">nothing</li>
          <li :for={entry : @songs} id={entry.id()} class="song"><b>{entry.item().title()}</b><input aria-label={entry.id()}></li>
        </ul>
        <button phx-click="append">Append</button>
        <button phx-click="prepend">Prepend</button>
        <button phx-click="keep-last">Keep the last</button>
        <button phx-click="keep-first">Keep the first</button>
        <button phx-click="update">Update</button>
        <button phx-click="update-only">Update only</button>
        <button phx-click="delete">Delete</button>
        <button phx-click="reset">Reset</button>
        <button phx-click="reset-to">Reset to others</button>
        <button phx-click="load">Load</button>
        """)
public final class StreamLive extends LiveView {
    private static final int LIMIT = 3;

    /** An item. */
    public record Song(int id, String title) {}

    final LiveStream<Song> songs = stream(song -> "song-" + song.id());
    final Assign<Integer> last = assign(LIMIT);
    final Assign<String> gate = assign("");
    final Assign<Boolean> labelled = assign(false);

    @Override
    public void mount(Params params, Session session) {
        gate.set(params.get("gate", ""));
        labelled.set(params.has("labelled"));
        songs.insertAll(songs(1, LIMIT));
    }

    @On("append")
    void append() {
        songs.insert(next());
    }

    @On("prepend")
    void prepend() {
        songs.insertAt(0, next());
    }

    @On("keep-last")
    void keepLast() {
        songs.insert(next(), o -> o.limit(-LIMIT));
    }

    @On("keep-first")
    void keepFirst() {
        songs.insert(next(), o -> o.at(0).limit(LIMIT));
    }

    @On("update")
    void update() {
        songs.insertAt(0, new Song(2, "new 2"));
    }

    @On("update-only")
    void updateOnly() {
        songs.insert(new Song(3, "only 3"), o -> o.updateOnly());
        songs.insert(new Song(99, "not there"), o -> o.updateOnly());
    }

    @On("delete")
    void delete() {
        songs.deleteById("song-2");
    }

    @On("reset")
    void reset() {
        songs.reset();
    }

    @On("reset-to")
    void resetTo() {
        songs.reset(List.of(new Song(3, "again 3"), new Song(7, "song 7"), new Song(1, "again 1")));
    }

    @On("load")
    void load() {
        String passed = gate.get();
        streamAsync(songs, () -> {
            Gate.pass(passed);
            return songs(11, 12);
        });
    }

    private Song next() {
        last.update(n -> n + 1);
        return new Song(last.get(), "song " + last.get());
    }

    private static List<Song> songs(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(n -> new Song(n, "song " + n))
                .toList();
    }
}
