package dev.liveview.transport;

import dev.liveview.http.Body;
import dev.liveview.http.Headers;
import dev.liveview.http.Request;
import dev.liveview.http.Response;
import dev.liveview.router.LiveApp;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without a browser: loads pages with cookies, and opens sockets as the page's script would. Public types only. */
public final class TestBrowser implements AutoCloseable {
    private static final Request.Peer PEER = new Request.Peer(false, "test");

    private final LiveEndpoint endpoint;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String path = "/";
    private Document document = new Document("");
    private FakeSocket socket;

    private TestBrowser(LiveEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** A browser that visits an application for the first time. */
    public static TestBrowser visiting(LiveApp app) {
        return new TestBrowser(LiveEndpoint.of(app, "/client.js"));
    }

    /** Another visitor of the same application. */
    public TestBrowser another() {
        return new TestBrowser(endpoint);
    }

    public LiveEndpoint endpoint() {
        return endpoint;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    /** Loads a page. */
    public Response get(String newPath) {
        return send("GET", newPath, Map.of(), "");
    }

    /** Sends a form. */
    public Response post(String target, Map<String, String> fields, Map<String, String> headers) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("content-type", "application/x-www-form-urlencoded");
        return send("POST", target, all, body);
    }

    private Response send(String method, String target, Map<String, String> headers, String body) {
        Response response = endpoint.handle(request(method, target, headers, body));
        response.headers().all("set-cookie").forEach(this::keep);
        if (method.equals("GET")) {
            path = target;
            document = Jsoup.parse(text(response));
        }
        return response;
    }

    private Request request(String method, String target, Map<String, String> headers, String body) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putIfAbsent("host", "shop.test");
        if (!cookies.isEmpty()) {
            all.put(
                    "cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return Request.of(method, target, Headers.from(all.entrySet()), body.getBytes(StandardCharsets.UTF_8), PEER);
    }

    private void keep(String setCookie) {
        String pair = setCookie.substring(0, setCookie.indexOf(';'));
        String name = pair.substring(0, pair.indexOf('='));
        if (setCookie.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair.substring(name.length() + 1));
        }
    }

    /** The text of a response's body. */
    public static String text(Response response) {
        return switch (response.body()) {
            case Body.Bytes(byte[] bytes) -> new String(bytes, StandardCharsets.UTF_8);
            case Body.File file -> throw new AssertionError("a file: " + file);
        };
    }

    /** The page that was loaded last. */
    public Document document() {
        return document;
    }

    /** The element of the view. */
    public Element view() {
        return document.selectFirst("[data-phx-main]");
    }

    public String csrf() {
        return document.selectFirst("meta[name=csrf-token]").attr("content");
    }

    /** Opens a socket as the page's script does. */
    public FakeSocket connect() {
        return connect(csrf());
    }

    /** Opens a socket with some proof of the session. */
    public FakeSocket connect(String csrf) {
        return connect(csrf, view().id());
    }

    /** The same, for another view than the page's own. */
    public FakeSocket connect(String csrf, String viewId) {
        return switch (handshake("/live/websocket?_csrf_token=" + encode(csrf) + "&vsn=2.0.0", Map.of())) {
            case LiveEndpoint.Handshake.Accepted(var listener) -> {
                socket = new FakeSocket(listener, viewId);
                listener.opened(socket);
                yield socket;
            }
            case LiveEndpoint.Handshake.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    /** Asks for a socket. */
    public LiveEndpoint.Handshake handshake(String target, Map<String, String> headers) {
        return endpoint.handshake(request("GET", target, headers, ""));
    }

    /** What the page's script sends to join the view. */
    public String joinPayload() {
        return joinPayload(view().attr("data-phx-session"), view().attr("data-phx-static"), "http://shop.test" + path);
    }

    /** The same with other tokens or another address. */
    public String joinPayload(String session, String statics, String url) {
        return "{\"url\":\"" + url + "\",\"params\":{\"_mounts\":0,\"_mount_attempts\":0},\"session\":\"" + session
                + "\",\"static\":" + (statics.isEmpty() ? "null" : "\"" + statics + "\"") + ",\"sticky\":false}";
    }

    /** What the script sends to join another page over the same socket, by a live redirect. */
    public String redirectPayload(String newPath, String flash) {
        return "{\"redirect\":\"http://shop.test" + newPath + "\",\"params\":{\"_mounts\":0},\"session\":\""
                + view().attr("data-phx-session") + "\",\"static\":\"" + view().attr("data-phx-static")
                + "\",\"flash\":" + (flash.isEmpty() ? "null" : "\"" + flash + "\"") + ",\"sticky\":false}";
    }

    /** Loads a page, opens a socket, joins, and reads the reply. */
    public FakeSocket open(String newPath) {
        get(newPath);
        FakeSocket opened = connect();
        opened.sends("phx_join", joinPayload());
        String reply = opened.next();
        if (!reply.startsWith("[\"1\",\"1\",\"lv:ID\",\"phx_reply\",{\"status\":\"ok\"")) {
            throw new AssertionError("the join was refused: " + reply);
        }
        return opened;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
