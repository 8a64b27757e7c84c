package lists;

import dev.liveview.LiveView;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.stream.LiveStream;
import java.util.List;

/** What not to do, and what happens. */
final class Mistakes {
    private Mistakes() {}

    @Template("<p :for={song : @songs} :key={song.title()}>{song.title()}</p>")
    static final class TwinsLive extends LiveView {
        final Assign<List<Song>> songs = assign(List.of(new Song(1, "Blue", 0), new Song(2, "Blue", 0)));
    }

    @Template("""
            <%!-- sample: stale --%>
            <ul id="songs" phx-update="stream">
              <li :for={entry : @songs} id={entry.id()} class={entry.item().id() == @chosen ? "chosen" : null}>
                {entry.item().title()}
              </li>
            </ul>
            <%!-- end: stale --%>
            """)
    static final class StaleLive extends LiveView {
        final LiveStream<Song> songs = stream(song -> "song-" + song.id());
        final Assign<Long> chosen = assign(0L);

        @Override
        public void mount(dev.liveview.params.Params params, dev.liveview.Session session) {
            songs.insert(new Song(1, "Blue", 0));
        }
    }

    @Template("""
            <ul :if={@shown} id="songs" phx-update="stream"><li :for={entry : @songs} id={entry.id()}>{entry.item()}</li></ul>
            """)
    static final class HiddenLive extends LiveView {
        final Assign<Boolean> shown = assign(false);
        final LiveStream<String> songs = stream(song -> song);
    }
}
