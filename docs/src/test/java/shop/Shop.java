package shop;

import dev.liveview.http.Response;
import dev.liveview.netty.LiveServer;
import dev.liveview.router.LiveApp;

/** A shop, as far as the README shows it. */
public final class Shop {
    private Shop() {}

    // sample: shop
    static LiveApp app() {
        return LiveApp.of(routes -> routes.layout(RootLayout::new)
                        .live("/", HomeLive::new)
                        .post(
                                "/login",
                                request -> Response.redirect("/")
                                        .session(s -> s.renew().put("user", 7))
                                        .flash("info", "Welcome back"))
                        .get("/health", request -> Response.text("ok"))
                        .files("/assets", "classpath:assets"))
                .secret(System.getenv("SHOP_SECRET")); // without one: a random secret and a warning
    }

    public static void main(String[] args) {
        LiveServer.start(app(), server -> server.host("0.0.0.0").port(8080));
    }
    // end: shop
}
