package async;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.async.AsyncAssign;
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
