package async;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.async.AsyncAssign;
import java.util.Map;

/** Tasks that touch their view. */
@Template("<h1 :if={@org.isOk()}>{@org.result().name()}</h1>")
public final class ForgetfulLive extends LiveView {
    final Assign<String> slug = assign("acme");
    final AsyncAssign<Org> org = async();

    private final Directory directory;

    ForgetfulLive(Directory directory) {
        this.directory = directory;
    }

    // sample: cell
    @On("load")
    void load() {
        assignAsync(org, () -> directory.find(slug.get()).orElseThrow()); // wrong
    }
    // end: cell

    // sample: call
    @On("save")
    void save() {
        assignAsync(org, () -> {
            Org found = directory.find("acme").orElseThrow();
            pushEvent("found", Map.of("name", found.name())); // wrong
            return found;
        });
    }
    // end: call
}
