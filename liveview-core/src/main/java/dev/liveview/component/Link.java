package dev.liveview.component;

import dev.liveview.Attr;
import dev.liveview.Component;
import dev.liveview.Default;
import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.html.LocalPath;
import dev.liveview.html.Url;
import dev.liveview.template.Attrs;
import dev.liveview.template.Slot;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code <.link>}: a link to another address of the same view, to another live view, or to any page (F-109).
 *
 * <pre>{@code
 * <.link patch="/songs?page=2">Next</.link>
 * <.link navigate={"/albums/" + album.id()} class="card">{album.title()}</.link>
 * <.link href="/logout" method="delete">Log out</.link>
 * }</pre>
 *
 * It is an ordinary link: it works without a script, in a new tab, and for search engines. Only one of the first three attributes can be given; without
 * any of them the link leads nowhere, for a {@code phx-click}.
 *
 * @param patch a path at which the same view stands; {@code handleParams} gets it
 * @param navigate a path of another live view, which takes the place of this one without loading a document
 * @param href any address, which the browser loads
 * @param replace whether the address takes the place of the history's entry; for {@code patch} and {@code navigate}
 * @param method how {@code href} is asked for; other methods than {@code get} need a script, and send the visitor's csrf token along
 * @param csrfToken another token to send along, or empty for none; {@code csrf_token} in a template
 * @param rest more attributes of the element
 * @param innerBlock what is shown
 */
public record Link(
        @Nullable String patch,
        @Nullable String navigate,
        @Nullable String href,
        @Default("false") boolean replace,
        @Default("get") String method,
        @Attr("csrf_token") @Nullable String csrfToken,
        Attrs rest,
        Slot<Void> innerBlock)
        implements Component {
    private static final ErrorCode UNSUITABLE = ErrorCode.app("link.attributes");

    static final String GET = "get";

    /**
     * A link with these attributes.
     *
     * @throws LiveViewException if it leads to several places, or to one that it cannot lead to so
     */
    public Link {
        if (Stream.of(patch, navigate, href).filter(Objects::nonNull).count() > 1) {
            throw unsuitable("<.link>", "it has more than one of patch, navigate and href; give the one that is meant");
        }
        checkLocal("patch", patch);
        checkLocal("navigate", navigate);
        method = method.toLowerCase(Locale.ROOT);
        if (!method.equals(GET) && href == null) {
            throw unsuitable(
                    "<.link method=\"" + method + "\">", "only links with href can have another method than get");
        }
    }

    private static void checkLocal(String attribute, @Nullable String path) {
        if (path != null && !LocalPath.isLocal(path)) {
            throw unsuitable(
                    "<.link " + attribute + "=\"" + path + "\">",
                    "it is not a path of this site, which begins with a single slash; href leads elsewhere");
        }
    }

    private static LiveViewException unsuitable(String written, String what) {
        return new LiveViewException(UNSUITABLE, written + ": " + what);
    }

    /** The attributes that say where it leads. */
    Attrs target(@Nullable String visitorsToken) {
        if (patch != null) {
            return live(patch, "patch");
        }
        if (navigate != null) {
            return live(navigate, "redirect");
        }
        Attrs plain = Attrs.of("href", href == null ? "#" : href);
        if (method.equals(GET)) {
            return plain;
        }
        String token = csrfToken == null ? visitorsToken : csrfToken;
        return plain.with("data-method", method)
                .with("data-csrf", token == null || token.isEmpty() ? null : token)
                .with("data-to", href != null && Url.isSafe(href) ? href : Url.REFUSED);
    }

    private Attrs live(String path, String kind) {
        return Attrs.of("href", path)
                .with("data-phx-link", kind)
                .with("data-phx-link-state", replace ? "replace" : "push");
    }
}
