package components;

import dev.liveview.LiveView;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.router.LiveApp;
import java.util.List;

/** Users, by their names. */
@Template("<UserCard :for={id : @ids} :key={id} id={id} user={id} />")
public final class UsersLive extends LiveView {
    final Assign<List<Long>> ids = assign(List.of(1L, 2L, 3L));

    // sample: supply
    static LiveApp app(Users users) {
        return LiveApp.of(routes -> routes.live("/", UsersLive::new).supply(UserCard.class, () -> new UserCard(users)));
    }
    // end: supply
}
