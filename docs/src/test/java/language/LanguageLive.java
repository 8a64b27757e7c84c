package language;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.Uses;
import dev.liveview.assign.Assign;
import dev.liveview.async.AsyncAssign;
import dev.liveview.html.SafeHtml;
import dev.liveview.params.Params;
import dev.liveview.template.Attrs;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every construct of the template language, as the reference shows it. */
@Uses({Map.class, SafeHtml.class})
@Template("""
        <%!-- sample: expressions --%>
        <p>{@name}, {@name.length()} letters</p>
        <p>{@total()} songs of {SHOP}</p>
        <p>{"{"}not an expression{"}"}</p>
        <p>{SafeHtml.of("<b>as it is</b>")}</p>
        <%!-- end: expressions --%>

        <%!-- sample: attributes --%>
        <input name="query" value={@name} disabled={@locked} title={@hint}>
        <a href="/songs/{@name}?page={@page}">next</a>
        <p class={classes("row", @locked ? "row-locked" : null)} style="width: {@page}px">…</p>
        <button type="button" onclick="play({@name}, {@page})">play</button>
        <%!-- end: attributes --%>

        <%!-- sample: spread --%>
        <div id="player" class="wide" {@more}>…</div>
        <%!-- end: spread --%>

        <%!-- sample: conditions --%>
        <p :if={@songs.isEmpty()}>nothing yet</p>
        <p :else-if={@songs.size() == 1}>one song</p>
        <p :else>{@songs.size()} songs</p>
        <%!-- end: conditions --%>

        <%!-- sample: loops --%>
        <ul>
          <li :for={song : @songs} :key={song.id()} id={"song-" + song.id()}>{song.title()}</li>
        </ul>
        <ol>
          <li :for={song, index : @songs} :if={song.year() > 1990}>{index}: {song.title()}</li>
        </ol>
        <dl :for={entry : Map.of("a", 1)}><dt>{entry.getKey()}</dt><dd>{entry.getValue()}</dd></dl>
        <%!-- end: loops --%>

        <%!-- sample: calls --%>
        <.button kind="danger" phx-click="delete" phx-value-id={@page}>Delete</.button>
        <.button :if={@locked} disabled>Wait</.button>
        <%!-- end: calls --%>

        <%!-- sample: slots --%>
        <.table rows={@songs} rowId={Song::id}>
          <:col :let={song} label="Title">{song.title()}</:col>
          <:col :let={song} label="Year" :if={!@locked}>{song.year()}</:col>
        </.table>
        <.info-card level="2" for="player">
          <:title>The player</:title>
          It plays.
        </.info-card>
        <%!-- end: slots --%>

        <%!-- sample: comments --%>
        <%!-- left out of the page, {@whatever} <it holds> --%>
        <!-- sent to the browser -->
        <%!-- end: comments --%>

        <%!-- sample: raw --%>
        <script>if (1 < 2) { window.ready = {} }</script>
        <code phx-no-curly-interpolation>{"json": true}</code>
        <pre>&lbrace;not an expression&rbrace;</pre>
        <%!-- end: raw --%>

        <%!-- sample: async --%>
        <.async_result :let={top} assign={@top} as="section" class="top" delay="200">
          <:loading>Loading…</:loading>
          <:failed :let={failure}>Error: {failure.message()}</:failed>
          <b>{top.title()}</b>
        </.async_result>
        <%!-- end: async --%>

        <%!-- sample: events --%>
        <form id="search" phx-change="search" phx-submit="search">
          <input name="query" value={@name} phx-debounce="200">
        </form>
        <button phx-click="delete" phx-value-id="7">Delete</button>
        <%!-- end: events --%>
        """)
public final class LanguageLive extends LiveView {
    static final String SHOP = "the shop";

    final Assign<String> name = assign("Ann");
    final Assign<@Nullable String> hint = assign();
    final Assign<Boolean> locked = assign(true);
    final Assign<Integer> page = assign(3);
    final Assign<Attrs> more = assign(Attrs.of("class", "tall").with("data-x", true));
    final Assign<List<Song>> songs = assign(List.of(new Song(1, "Blue", 1971), new Song(2, "Post", 1995)));
    final AsyncAssign<Song> top = async();

    int total() {
        return songs.get().size();
    }

    @Override
    public void mount(Params params, Session session) {
        assignAsync(top, () -> new Song(3, "Hejira", 1976));
    }

    // sample: handlers
    @On("search")
    void search(String query) {
        name.set(query);
    }

    @On("delete")
    void delete(long id) {
        songs.update(all -> all.stream().filter(song -> song.id() != id).toList());
    }
    // end: handlers
}
