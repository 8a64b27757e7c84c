package lists;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import java.util.Comparator;
import java.util.List;

/** Songs that change places. */
@Template("""
        <h1>{@title}</h1>
        <%!-- sample: keyed --%>
        <ol>
          <li :for={song : @songs} :key={song.id()}>
            {song.title()} <b>{song.plays()}</b>
            <button phx-click="play" phx-value-id={song.id()}>▶</button>
          </li>
        </ol>
        <%!-- end: keyed --%>
        """)
public final class ChartsLive extends LiveView {
    final Assign<String> title = assign("Charts");
    final Assign<List<Song>> songs = assign(List.of(new Song(1, "Blue", 3), new Song(2, "Carey", 2)));

    // sample: play
    @On("play")
    void play(long id) {
        songs.update(all -> all.stream()
                .map(song -> song.id() == id ? song.played() : song) // the others are the same objects
                .sorted(Comparator.comparingInt(Song::plays).reversed())
                .toList());
    }
    // end: play
}
