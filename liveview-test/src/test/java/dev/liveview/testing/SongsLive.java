package dev.liveview.testing;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import dev.liveview.stream.LiveStream;
import java.util.List;

/** Songs that the server forgets. */
@Template("""
        <h1>{@title}</h1>
        <ul id="songs" phx-update="stream">
          <li :for={entry : @songs} id={entry.id()}>{entry.item()} <button phx-click="delete" phx-value-song={entry.item()}>x</button></li>
        </ul>
        """)
public final class SongsLive extends LiveView {
    final Assign<String> title = assign("Songs");
    final LiveStream<String> songs = stream(song -> "song-" + song);

    @Override
    public void mount(Params params, Session session) {
        songs.insertAll(List.of("a", "b", "c"));
    }

    @On("delete")
    void delete(String song) {
        songs.delete(song);
    }
}
