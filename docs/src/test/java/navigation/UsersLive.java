package navigation;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;

/** What administrators see. */
@Template("""
    <h1>{@liveAction()}: {@name}</h1>
    <button phx-click="delete">Delete</button>
    """)
public final class UsersLive extends LiveView implements RequireUser.Page {
    final Assign<String> name = assign("");

    @Override
    public void user(String user) {
        name.set(user);
    }

    @On("delete")
    void delete() {
        name.set("nobody");
    }
}
