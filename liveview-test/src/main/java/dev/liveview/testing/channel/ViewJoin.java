package dev.liveview.testing.channel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a browser knows of a view when it joins it (protocol 5.1). <i>Immutable.</i>
 *
 * @param id the id of its container
 * @param tag the container's tag
 * @param url the page's address; null for a nested view
 * @param isNavigated whether the browser came there from another view, over the same socket
 * @param flash the signed messages that came along; null if there were none
 * @param csrfToken proves that the socket belongs to the visitor
 * @param session the token that stands in the container
 * @param statics the token of the first render; null if it was not in that
 * @param isSticky whether the view outlives the page's main one
 * @param mounts how often it has been joined before
 * @param connectParams what the page's script sends along
 */
public record ViewJoin(
        String id,
        String tag,
        @Nullable String url,
        boolean isNavigated,
        @Nullable String flash,
        String csrfToken,
        String session,
        @Nullable String statics,
        boolean isSticky,
        int mounts,
        Map<String, ?> connectParams) {

    /** The join of the view of a page. */
    public static ViewJoin ofPage(
            Element container, @Nullable String url, String csrfToken, int mounts, Map<String, ?> connectParams) {
        return of(container, url, csrfToken, container.attr("data-phx-static"), mounts, connectParams);
    }

    /**
     * The join of a view nested in this one, which has been joined.
     *
     * @param dead the whole document that came over HTTP
     */
    ViewJoin nested(Element container, Element dead) {
        Element first = dead.getElementById(container.id());
        return of(
                container, null, csrfToken, first == null ? "" : first.attr("data-phx-static"), mounts, connectParams);
    }

    /** The join of the same view once more. */
    ViewJoin again() {
        return new ViewJoin(
                id, tag, url, isNavigated, null, csrfToken, session, statics, isSticky, mounts + 1, connectParams);
    }

    /** The join of the view at another address, in the same container. */
    public ViewJoin at(String newUrl, @Nullable String newFlash) {
        return new ViewJoin(
                id, tag, newUrl, true, newFlash, csrfToken, session, statics, isSticky, mounts, connectParams);
    }

    private static ViewJoin of(
            Element container,
            @Nullable String url,
            String csrfToken,
            String statics,
            int mounts,
            Map<String, ?> connectParams) {
        return new ViewJoin(
                container.id(),
                container.tagName(),
                url,
                false,
                null,
                csrfToken,
                container.attr("data-phx-session"),
                statics.isEmpty() ? null : statics,
                container.hasAttr("data-phx-sticky"),
                mounts,
                connectParams);
    }

    String topic() {
        return "lv:" + id;
    }

    Map<String, Object> payload() {
        Map<String, Object> payload = new LinkedHashMap<>();
        if (url != null) {
            payload.put(isNavigated ? "redirect" : "url", url);
        }
        if (flash != null) {
            payload.put("flash", flash);
        }
        Map<String, Object> params = new LinkedHashMap<>(connectParams);
        params.putAll(Map.of("_csrf_token", csrfToken, "_mounts", mounts, "_mount_attempts", 0));
        payload.put("params", params);
        payload.put("session", session);
        payload.put("static", statics);
        payload.put("sticky", isSticky);
        return payload;
    }
}
