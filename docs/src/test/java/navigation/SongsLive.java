package navigation;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import java.net.URI;
import java.util.List;

/** Songs by the page. */
// sample: songs
@Template("""
    <h1>Songs, page {@number}</h1>
    <p role="status">{@flash.get("info")}</p>
    <ul><li :for={song : @songs}>{song}</li></ul>
    <.link patch={"/songs?page=" + (@number + 1)}>Next page</.link>
    <.link navigate="/albums">Albums</.link>
    <button phx-click="first">First page</button>
    <button phx-click="done">Done</button>
    """)
public final class SongsLive extends LiveView {
    final Assign<Integer> number = assign(1);
    final Assign<List<String>> songs = assign(List.of());

    @Override
    public void handleParams(Params params, URI uri) {
        number.set(params.has("page") ? params.as("page", int.class) : 1);
        songs.set(List.of("song " + number.get() + "a", "song " + number.get() + "b"));
        pageTitle("Songs, page " + number.get());
    }

    @On("first")
    void first() {
        pushPatch("/songs?page=1", o -> o.replace());
    }

    @On("done")
    void done() {
        putFlash("info", "All songs heard.");
        pushNavigate("/albums");
    }
}
// end: songs
