package dev.liveview.examples.lists;

import dev.liveview.Component;
import dev.liveview.Template;
import dev.liveview.examples.Source;
import java.util.List;

/**
 * Rows that move.
 *
 * @param songs the rows, in their order
 * @param part what their titles contain
 * @param moving whether they are shuffled once a second
 */
@Template("""
        <.section id="keyed" heading="A keyed list" code={CODE}>
          <p class="about">
            Open a row, write a note, put the cursor somewhere, then let the rows move: each row is the same element wherever it goes, and nothing in it is lost. A
            new order is all that is sent. Of a new title, only the title.
          </p>
          <p class="controls">
            <button phx-click="shuffle">Shuffle</button>
            <button phx-click="sort" phx-value-order="TITLE">Sort by title</button>
            <button phx-click="sort" phx-value-order="YEAR">Sort by year</button>
            <button phx-click="move" aria-pressed={@moving ? "true" : "false"}>Shuffle by itself</button>
          </p>
          <form class="controls" phx-change="filter" phx-submit="filter">
            <label>Title contains <input type="search" name="part" value={@part} phx-debounce="100" autocomplete="off"></label>
          </form>
          <ul class="songs">
            <li :for={song : @songs} :key={song.id()} id={"song-" + song.id()}>
              <form phx-change="rename" phx-submit="rename">
                <input type="hidden" name="number" value={song.id()}>
                <input type="text" name="title" value={song.title()} aria-label={"Title of " + song.id()} phx-debounce="200" autocomplete="off">
              </form>
              <input type="text" class="note" placeholder="a note, known to your browser only" aria-label={"Note on " + song.title()} autocomplete="off">
              <details>
                <summary>{song.title()}, {song.year()}</summary>
                <p>{song.about()}</p>
              </details>
            </li>
          </ul>
          <p :if={@songs.isEmpty()} class="muted" role="status">No song has “{@part}” in its title.</p>
        </.section>
        """)
record SongRows(List<Song> songs, String part, boolean moving) implements Component {
    static final Source CODE = ListsLive.SOURCE.part("a keyed list");
}
