package dev.liveview.testing;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.async.AsyncResult;
import dev.liveview.params.Params;
import dev.liveview.stream.LiveStream;
import java.util.List;
import java.util.concurrent.Callable;

/** Streams that tasks fill. */
@Template("""
        <p id="state">{state(@songs.result())}</p>
        <ul id="songs" phx-update="stream"><li :for={entry : @songs} id={entry.id()}>{entry.item()}</li></ul>
        <section :for={shelf : @shelves} :key={shelf}>
          <p :if={@more.result().isLoading()}>{shelf} is being filled</p>
          <ul id={"shelf-" + shelf} phx-update="stream"><li :for={entry : @more} id={entry.id()}>{entry.item()}</li></ul>
        </section>
        """)
public final class LibraryLive extends LiveView {
    final LiveStream<String> songs = stream(song -> "song-" + song);
    final LiveStream<String> more = stream(song -> "more-" + song);
    final Assign<List<String>> shelves = assign(List.of("top"));
    final Assign<String> prefix = assign("");

    private final Callable<? extends Iterable<String>> library;

    LibraryLive(Callable<? extends Iterable<String>> library) {
        this.library = library;
    }

    static String state(AsyncResult<Boolean> result) {
        return (result.isOk() ? "ok" : "none")
                + (result.isLoading() ? ", loading" : "")
                + (result.isFailed() ? ", failed: " + result.failure().message() : "");
    }

    @Override
    public void mount(Params params, Session session) {
        streamAsync(songs, library);
    }

    @On("load")
    void load() {
        streamAsync(songs, library);
    }

    @On("reset")
    void reset() {
        streamAsync(songs, o -> o.reset(), o -> o, library);
    }

    @On("first")
    void first() {
        streamAsync(songs, o -> o, o -> o.at(0).limit(3), library);
    }

    @On("replace")
    void replace() {
        streamAsync(songs, o -> o, o -> o.reset(), library);
    }

    @On("update")
    void update() {
        streamAsync(songs, o -> o, o -> o.updateOnly(), library);
    }

    @On("more")
    void more() {
        streamAsync(more, library);
    }

    /** Items that are made when they are inserted, and read a cell then. */
    @On("lazily")
    void lazily() {
        streamAsync(
                songs,
                () -> () -> List.of(prefix.get() + "a", prefix.get() + "b").iterator());
    }

    @On("cancel")
    void cancel() {
        cancelAsync(songs, "enough");
    }
}
