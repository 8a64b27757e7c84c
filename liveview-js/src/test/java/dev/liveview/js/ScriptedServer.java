package dev.liveview.js;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The server's side of one page, played by a test: the page, the script, and a view's answers over a WebSocket that the
 * browser's driver stands in for. Everything happens on the test's thread, while it waits for the browser.
 */
final class ScriptedServer {

    private static final Path SCRIPTS = Path.of(System.getProperty("liveview.script.directory"));

    private final List<JsonArray> frames = new ArrayList<>();
    private final List<String> sockets = new ArrayList<>();
    private final List<String> scripts = new ArrayList<>();
    private final List<Route> heldRoutes = new ArrayList<>();
    private Predicate<String> missing = name -> false;
    private Predicate<String> held = name -> false;
    private Function<JsonObject, String> answer = event -> "{}";
    private Function<JsonObject, String> join;
    private final Map<String, Function<JsonObject, String>> others = new HashMap<>();
    private String pageScript = "";
    private String dead = "";
    private int loads;
    private boolean isUp = true;
    private WebSocketRoute socket;
    private final Map<String, String> joinRefs = new HashMap<>();
    private final Map<String, Function<JsonObject, String>> otherJoins = new HashMap<>();

    /** A view that shows static HTML. */
    static ScriptedServer showing(String html) {
        JsonObject rendered = new JsonObject();
        JsonArray statics = new JsonArray();
        statics.add(html);
        rendered.add("s", statics);
        return rendering(html, rendered.toString());
    }

    /** A view whose page has some HTML and whose join brings a rendered tree. */
    static ScriptedServer rendering(String dead, String rendered) {
        ScriptedServer server = new ScriptedServer();
        server.dead = dead;
        return server.joining(payload -> "{\"rendered\":%s}".formatted(rendered));
    }

    /** Says what joins are answered: the response, or a text {@code error:} and the response of a refusal. */
    ScriptedServer joining(Function<JsonObject, String> responses) {
        join = responses;
        return this;
    }

    /** Says what joins of another view of the page are answered. */
    ScriptedServer joiningView(String id, Function<JsonObject, String> responses) {
        otherJoins.put(topic(id), responses);
        return this;
    }

    /** Says what events are answered; null leaves one without an answer. */
    ScriptedServer answering(Function<JsonObject, String> responses) {
        answer = responses;
        return this;
    }

    /** Says what messages with this name are answered. */
    void onMessage(String name, Function<JsonObject, String> responses) {
        others.put(name, responses);
    }

    /** Puts a script of the application into the page. */
    ScriptedServer withScript(String script) {
        pageScript = script;
        return this;
    }

    void serve(BrowserContext context) {
        context.route("**/*", this::respond);
        context.routeWebSocket("**/live/websocket*", this::connected);
    }

    /** Sends a message that no event has asked for. */
    void push(String event, String payload) {
        pushTo("phx-1", event, payload);
    }

    /** Sends a message that no event has asked for to one view of the page. */
    void pushTo(String id, String event, String payload) {
        send(topic(id), JsonNull.INSTANCE, event, JsonParser.parseString(payload));
    }

    /** Closes the connection. */
    void close(int code) {
        socket.close(new WebSocketRoute.CloseOptions().setCode(code));
    }

    /** Refuses new connections from now on, or takes them again. */
    void setUp(boolean isUp) {
        this.isUp = isUp;
    }

    /** Payloads of all messages with this name, in their order. */
    List<JsonObject> received(String message) {
        return frames.stream()
                .filter(frame -> frame.get(3).getAsString().equals(message))
                .map(frame -> frame.get(4).getAsJsonObject())
                .toList();
    }

    /** Ids of the views that messages with this name were for, in their order. */
    List<String> receivers(String message) {
        return frames.stream()
                .filter(frame -> frame.get(3).getAsString().equals(message))
                .map(frame -> frame.get(2).getAsString().substring("lv:".length()))
                .toList();
    }

    /** Payloads of all events, in their order. */
    List<JsonObject> events() {
        return received("event");
    }

    /** Addresses of all connections, in their order. */
    List<String> connections() {
        return sockets;
    }

    /** File names of all scripts that the page has loaded, in their order. */
    List<String> scripts() {
        return scripts;
    }

    /** Has no files of these names from now on. */
    void missing(Predicate<String> names) {
        missing = names;
    }

    /** Does not answer requests for files of these names until they are released. */
    void hold(Predicate<String> names) {
        held = names;
    }

    /** Whether a request is being held. */
    boolean isHolding() {
        return !heldRoutes.isEmpty();
    }

    /** Answers the requests that were held. */
    void release() {
        held = name -> false;
        heldRoutes.forEach(this::respond);
        heldRoutes.clear();
    }

    /** How often the page was loaded. */
    int loads() {
        return loads;
    }

    private void respond(Route route) {
        String url = route.request().url();
        String name = url.substring(url.lastIndexOf('/') + 1);
        if (missing.test(name)) {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
        } else if (held.test(name)) {
            heldRoutes.add(route);
        } else if (name.endsWith(".js")) {
            serveScript(route, name);
        } else if (route.request().isNavigationRequest()) {
            loads++;
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(page()));
        } else {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
        }
    }

    private void serveScript(Route route, String name) {
        scripts.add(name);
        route.fulfill(
                new Route.FulfillOptions().setContentType("text/javascript").setBody(script(name)));
    }

    private String page() {
        return """
                <!DOCTYPE html>
                <html><head><meta name="csrf-token" content="token"><title>Page</title></head><body>
                <script>%s</script>
                <div id="phx-1" data-phx-main data-phx-session="SESSION" data-phx-static="STATIC">%s</div>
                <script type="module" src="/liveview.js"></script>
                </body></html>
                """.formatted(pageScript, dead);
    }

    private static String script(String name) {
        try {
            return Files.readString(SCRIPTS.resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void connected(WebSocketRoute route) {
        sockets.add(route.url());
        if (!isUp) {
            route.close(new WebSocketRoute.CloseOptions().setCode(1011));
            return;
        }
        socket = route;
        route.onMessage(frame -> handle(JsonParser.parseString(frame.text()).getAsJsonArray()));
    }

    private void handle(JsonArray frame) {
        frames.add(frame);
        JsonObject payload = frame.get(4).getAsJsonObject();
        switch (frame.get(3).getAsString()) {
            case "phx_join" -> {
                String topic = frame.get(2).getAsString();
                joinRefs.put(topic, frame.get(0).getAsString());
                reply(frame, otherJoins.getOrDefault(topic, join).apply(payload));
            }
            case "event", "live_patch" -> reply(frame, answer.apply(payload));
            default ->
                reply(
                        frame,
                        others.getOrDefault(frame.get(3).getAsString(), message -> "{}")
                                .apply(payload));
        }
    }

    private void reply(JsonArray request, String response) {
        if (response == null) {
            return;
        }
        boolean isError = response.startsWith("error:");
        JsonObject payload = new JsonObject();
        payload.addProperty("status", isError ? "error" : "ok");
        payload.add("response", JsonParser.parseString(isError ? response.substring(6) : response));
        send(request.get(2).getAsString(), request.get(1), "phx_reply", payload);
    }

    private static String topic(String id) {
        return "lv:" + id;
    }

    private void send(String topic, JsonElement ref, String event, JsonElement payload) {
        JsonArray frame = new JsonArray();
        frame.add(new JsonPrimitive(joinRefs.getOrDefault(topic, "")));
        frame.add(ref);
        frame.add(topic);
        frame.add(event);
        frame.add(payload);
        socket.send(frame.toString());
    }
}
