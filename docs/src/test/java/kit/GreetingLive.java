package kit;

import dev.liveview.LiveView;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;

/** Greets whom its tag names. */
@Template("<h1>Hello {@name}</h1>")
public final class GreetingLive extends LiveView {
    final Assign<String> name = assign("");

    @Override
    public void mount(Params params, Session session) {
        name.set(String.valueOf(session.get("name")));
    }
}
