package dev.liveview.testing;

import dev.liveview.EndReason;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Does what a view can do to its page, and tells of its life. */
@Template("""
        <p id="seen">{@seen}</p>
        <p id="user">{@user}</p>
        <p id="flash">{@flash.get("info")}</p>
        <p id="render">{@rendered()}</p>
        """)
public final class LifeLive extends LiveView {
    final Assign<String> seen = assign("nothing");
    final Assign<String> user = assign("nobody");
    final Assign<Boolean> broken = assign(false);

    private final List<String> life;

    LifeLive(List<String> life) {
        this.life = life;
    }

    String rendered() {
        if (broken.get()) {
            throw new IllegalStateException("no ink");
        }
        return "fine";
    }

    @Override
    public void mount(Params params, Session session) {
        life.add(isConnected() ? "joined" : "rendered");
        user.set(String.valueOf(session.get("user")));
        switch (params.get("at", "")) {
            case "http" -> redirect("/welcome");
            case "join" -> whenConnected(() -> redirect("/welcome"));
            case "crash-http" -> throw new IllegalStateException("no paper");
            case "crash-join" ->
                whenConnected(() -> {
                    throw new IllegalStateException("no wire");
                });
            default -> pageTitle("Life");
        }
    }

    private void whenConnected(Runnable action) {
        if (isConnected()) {
            action.run();
        }
    }

    @On("save")
    void save() {
        putFlash("info", "Saved");
        pageTitle("Saved · Life");
        pushEvent("saved", Map.of("id", 7));
        pushEvent("count", 3);
        reply(Map.of("ok", true));
    }

    @On("leave")
    void leave() {
        putFlash("info", "Moved");
        pushEvent("bye", Map.of());
        redirect("/welcome");
    }

    @On("outside")
    void outside() {
        redirectExternal(URI.create("https://example.com/x"));
    }

    @On("crash")
    void crash() {
        throw new IllegalStateException("no luck");
    }

    @On("spill")
    void spill() {
        broken.set(true);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void handleInfo(Object message) {
        switch (message) {
            case String text -> seen.set(text);
            case Consumer<?> action -> ((Consumer<LifeLive>) action).accept(this);
            default -> unhandled(message);
        }
    }

    void redirectNow() {
        redirect("/welcome");
    }

    Consumer<Object> outbox() {
        return self()::send;
    }

    @Override
    public void terminate(EndReason reason) {
        life.add("ended: " + reason);
    }
}
