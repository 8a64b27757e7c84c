package shop;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import org.jspecify.annotations.Nullable;

/** The shop's first page. */
// sample: home
@Template("""
        <.flash_messages flash={@flash} />
        <h1 :if={@user == null}>Hello, stranger</h1>
        <h1 :else>Hello, user {@user}</h1>
        <button phx-click="greet">Say hello</button>
        """)
public final class HomeLive extends LiveView {
    final Assign<@Nullable Long> user = assign();

    @Override
    public void mount(Params params, Session session) {
        pageTitle("Home");
        user.set(session.get("user", Long.class));
    }

    @On("greet")
    void greet() {
        putFlash("info", "Hello back");
    }
}
// end: home
