package async;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.async.Assigns;
import dev.liveview.async.AsyncAssign;
import dev.liveview.params.Params;
import java.util.ArrayList;
import java.util.List;

/** What not to do, and what happens. */
final class Mistakes {
    private Mistakes() {}

    @Template("<p>{@name}</p>")
    static final class HastyLive extends LiveView {
        final Assign<String> name = assign("");

        // sample: constructor
        HastyLive(Directory directory) {
            startAsync("load", () -> directory.find("acme")); // wrong
        }
        // end: constructor
    }

    @Template("<p>{@text()}</p>")
    static final class OverlappingLive extends LiveView {
        final AsyncAssign<String> title = async();
        final AsyncAssign<Integer> year = async();

        String text() {
            return title.get().isOk() ? title.get().result() : "";
        }

        // sample: overlapping
        @Override
        public void mount(Params params, Session session) {
            assignAsync(List.of(title, year), () -> Assigns.of(title, "Blue").and(year, 1971));
            assignAsync(title, () -> "Hejira"); // another key: it does not supersede the first
        }
        // end: overlapping
    }

    @Template("<p>{@songs.result().size()}</p>")
    static final class SharingLive extends LiveView {
        final AsyncAssign<List<String>> songs = async();

        // sample: sharing
        @On("load")
        void load() {
            List<String> found = new ArrayList<>();
            startAsync("more", () -> found.add("Blue")); // wrong: two threads and a list
            found.add("Post");
        }
        // end: sharing
    }
}
