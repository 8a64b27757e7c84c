package language;

import dev.liveview.LiveView;
import dev.liveview.Template;
import dev.liveview.Uses;
import dev.liveview.assign.Assign;
import dev.liveview.stream.LiveStream;
import java.util.List;
import java.util.Map;

/** Calls of stateful components and of a nested view, and a stream, as the reference shows them. */
@Uses(Map.class)
@Template("""
        <%!-- sample: calls --%>
        <LikeButton :for={song : @songs} id={"like-" + song.id()} label={song.title()} step="2">♥</LikeButton>
        <%!-- end: calls --%>
        <%!-- sample: nested --%>
        <ClockLive id="clock" session={Map.of("zone", @zone)} sticky container="section" class="clock" />
        <%!-- end: nested --%>
        <%!-- sample: stream --%>
        <ul id="added" phx-update="stream">
          <li :for={entry : @added} id={entry.id()}>{entry.item().title()}</li>
        </ul>
        <%!-- end: stream --%>
        """)
public final class PostsLive extends LiveView {
    final Assign<List<Song>> songs = assign(List.of(new Song(1, "Blue", 1971)));
    final Assign<String> zone = assign("UTC");
    final LiveStream<Song> added = stream(song -> "song-" + song.id());
}
