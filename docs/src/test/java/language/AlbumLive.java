package language;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import java.util.List;

/** A view whose template is a file. */
// sample: album
@Template
public final class AlbumLive extends LiveView {
    final Assign<List<Song>> songs = assign(List.of(new Song(1, "Tea", 1999), new Song(2, "Rum", 2004)));

    @On("reverse")
    void reverse() {
        songs.update(List::reversed);
    }
}
// end: album
