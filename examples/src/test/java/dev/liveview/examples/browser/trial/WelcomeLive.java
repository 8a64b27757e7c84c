package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;

/** Shows the messages that another page has left. */
@Template("""
        <p id="flash">{@flash.get("info")}</p>
        <p id="from">{@from}</p>
        """)
public final class WelcomeLive extends LiveView {
    final Assign<String> from = assign("");

    @Override
    public void mount(Params params, Session session) {
        pageTitle("Welcome");
        from.set(params.get("from", "nowhere"));
    }
}
