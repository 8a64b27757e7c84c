package dev.liveview.benchmarks.visit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page holds that its socket must show. <i>Immutable.</i>
 *
 * @param id the DOM id of the view
 * @param csrfToken proves that the page was read
 * @param session the view, signed
 * @param statics what the first render left for the socket, signed
 */
public record JoinTicket(String id, String csrfToken, String session, String statics) {
    private static final Pattern ID = Pattern.compile("id=\"(phx-[^\"]+)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");
    private static final Pattern SESSION = Pattern.compile("data-phx-session=\"([^\"]+)\"");
    private static final Pattern STATICS = Pattern.compile("data-phx-static=\"([^\"]*)\"");

    /**
     * Reads it from the HTML of a page.
     *
     * @throws IllegalArgumentException if this is no live page
     */
    public static JoinTicket of(String html) {
        return new JoinTicket(find(ID, html), find(CSRF, html), find(SESSION, html), find(STATICS, html));
    }

    private static String find(Pattern pattern, String html) {
        Matcher matcher = pattern.matcher(html);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no " + pattern + " in the page: " + html);
        }
        return matcher.group(1);
    }

    /** The path and query of the socket. */
    public String socketPath() {
        return "/live/websocket?_csrf_token=" + csrfToken + "&vsn=2.0.0";
    }

    /** The frame that joins the view. */
    public String joinFrame(String url) {
        return frame(
                "1",
                "phx_join",
                "{\"url\":\"" + url + "\",\"params\":{\"_csrf_token\":\"" + csrfToken
                        + "\",\"_mounts\":0,\"_mount_attempts\":0},\"session\":\"" + session + "\",\"static\":\""
                        + statics + "\",\"sticky\":false}");
    }

    /** A frame for the joined view. */
    public String frame(String ref, String event, String payload) {
        return "[\"1\",\"" + ref + "\",\"lv:" + id + "\",\"" + event + "\"," + payload + "]";
    }
}
