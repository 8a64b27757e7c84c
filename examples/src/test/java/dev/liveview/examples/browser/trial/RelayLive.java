package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.params.Params;

/** Shows nothing, and leads on at once: from one live session to another. */
@Template("""
        <p>relay</p>
        """)
public final class RelayLive extends LiveView {
    @Override
    public void mount(Params params, Session session) {
        pushNavigate("one".equals(liveAction()) ? "/relay/two" : "/welcome");
    }
}
