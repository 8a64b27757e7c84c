package navigation;

import dev.liveview.http.Response;
import dev.liveview.router.LiveApp;
import java.util.Map;

/** The routes of the guide. */
final class Site {
    private Site() {}

    // sample: routes
    static LiveApp app() {
        return LiveApp.of(routes -> routes.live("/songs", SongsLive::new)
                .live("/albums", AlbumsLive::new)
                .session(
                        "admin",
                        admin -> admin.onMount(new RequireUser())
                                .data(request -> Map.of("office", "Berlin"))
                                .live("/admin/users", UsersLive::new, "index")
                                .live("/admin/users/new", UsersLive::new, "new"))
                .get(
                        "/login/{name}",
                        request -> Response.redirect("/admin/users")
                                .session(session -> session.renew()
                                        .put("user", request.params().get("name")))));
    }
    // end: routes
}
