package dev.liveview.examples.browser.trial;

import dev.liveview.LiveComponent;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.Uses;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import dev.liveview.stream.LiveStream;
import java.util.List;
import java.util.Map;

/** A stream of components, which have streams of their own, and views with streams in them. */
@Uses(Map.class)
@Template("""
        <p id="steps">{@steps}</p>
        <ul id="albums" phx-update="stream">
          <Album :for={entry : @albums} id={entry.id()} />
        </ul>
        <button phx-click="reversed">Reversed</button>
        <button phx-click="again">Again</button>
        <button phx-click="fewer">Fewer</button>
        <ShopLive id="one" session={Map.of("name", "one")} />
        <ShopLive id="two" session={Map.of("name", "two")} />
        <ul id="stands" phx-update="stream">
          <li :for={entry : @stands} id={entry.id()}><ShopLive id={"shop-" + entry.item()} session={Map.of("name", entry.item())} /></li>
        </ul>
        <button phx-click="stand">Stand</button>
        """)
public final class AlbumsLive extends LiveView {
    private static final List<String> ALL = List.of("a", "b", "c");

    /** A component with a stream. */
    @Template("""
            <li id={@id} class="album">
              <ul id={"songs-of-" + @id} phx-update="stream"><li :for={entry : @songs} id={entry.id()}>{entry.item()}</li></ul>
              <button phx-click="add" phx-target={@myself}>Add to {@id}</button>
              <button phx-click="drop" phx-target={@myself}>Drop from {@id}</button>
              <button phx-click="update" phx-target={@myself}>Update {@id}</button>
            </li>
            """)
    public static final class Album extends LiveComponent {
        final LiveStream<Integer> songs = stream(song -> id.get() + "-" + song);
        final Assign<Integer> count = assign(2);

        @Override
        public void mount() {
            songs.insertAll(List.of(1, 2));
        }

        @On("add")
        void add() {
            count.update(n -> n + 1);
            songs.insert(count.get());
        }

        @On("drop")
        void drop() {
            songs.delete(1);
        }

        @On("update")
        void updateSecond() {
            songs.insertAt(0, 2);
        }
    }

    /** A view with a stream and a hook. */
    @Template("""
            <ul id={"goods-" + @name} phx-update="stream"><li :for={entry : @goods} id={entry.id()}>{entry.item()}</li></ul>
            <i id={"sign-" + @name} phx-hook="Probe">{@name}</i>
            <button phx-click="reset">Reset {@name}</button>
            """)
    public static final class ShopLive extends LiveView {
        final Assign<String> name = assign("");
        final LiveStream<Integer> goods = stream(good -> name.get() + "-" + good);

        @Override
        public void mount(Params params, Session session) {
            name.set(String.valueOf(session.get("name")));
            goods.insertAll(List.of(1, 2));
        }

        @On("reset")
        void reset() {
            goods.reset(List.of(3));
        }
    }

    final LiveStream<String> albums = stream(name -> "album-" + name);
    final LiveStream<String> stands = stream(name -> "stand-" + name);
    final Assign<Integer> steps = assign(0);

    @Override
    public void mount(Params params, Session session) {
        albums.insertAll(ALL);
    }

    @On("reversed")
    void reversed() {
        show(ALL.reversed());
    }

    @On("again")
    void again() {
        show(ALL);
    }

    @On("fewer")
    void fewer() {
        show(List.of("c", "b"));
    }

    @On("stand")
    void stand() {
        steps.update(n -> n + 1);
        stands.insert("s" + steps.get());
    }

    private void show(List<String> shown) {
        steps.update(n -> n + 1);
        albums.reset(shown);
    }
}
