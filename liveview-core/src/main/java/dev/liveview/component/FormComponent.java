package dev.liveview.component;

import dev.liveview.Attr;
import dev.liveview.Component;
import dev.liveview.Default;
import dev.liveview.Tag;
import dev.liveview.form.FormState;
import dev.liveview.html.LocalPath;
import dev.liveview.html.SafeHtml;
import dev.liveview.template.Attrs;
import dev.liveview.template.Slot;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code <.form>}: the element {@code form} of a {@link dev.liveview.form.Form} (F-110).
 *
 * <pre>{@code
 * <.form for={@form} phx-change="validate" phx-submit="save">
 *   <.input field={@form.field("email")} label="E-mail" />
 *   <button>Sign up</button>
 * </.form>
 * }</pre>
 *
 * It has the form's id, so that its values come back after the connection was lost. With an {@code action} it can be sent by HTTP, too, and has the token
 * that routes of this site want to see.
 *
 * @param form the state of the form ({@code for} in a template); null for a form that has none
 * @param innerBlock what stands in it; gets the state
 * @param action where it is sent by HTTP; null for nowhere
 * @param method how; others than {@code get} and {@code post} are sent as {@code post}, with a hidden {@code _method}
 * @param isProtected whether the token is there ({@code csrf_token} in a template); never for {@code get}, nor for other sites
 * @param multipart whether files are sent
 * @param unsaved what the user is asked who goes somewhere else while the form holds what is not saved (see {@link FormState#isUnsaved}); null for nothing
 * @param rest more attributes of the element
 */
@Tag("form")
public record FormComponent<T extends Record>(
        @Attr("for") @Nullable FormState<T> form,
        Slot<@Nullable FormState<T>> innerBlock,
        @Nullable String action,
        @Default("post") String method,
        @Attr("csrf_token") @Default("true") boolean isProtected,
        @Default("false") boolean multipart,
        @Nullable String unsaved,
        Attrs rest)
        implements Component {
    /** What the element has besides {@code rest}. */
    Attrs attributes() {
        Attrs attrs = form == null ? Attrs.EMPTY : Attrs.of("id", form.id());
        if (action != null) {
            attrs = attrs.with("action", action).with("method", isGet() ? "get" : "post");
        }
        if (unsaved != null && (form == null || form.isUnsaved())) {
            attrs = attrs.with("phx-unsaved", unsaved);
        }
        return multipart ? attrs.with("enctype", "multipart/form-data") : attrs;
    }

    private boolean isGet() {
        return method.equalsIgnoreCase("get");
    }

    /** Hidden inputs for a form that is sent by HTTP. */
    SafeHtml hidden(@Nullable String visitorsToken) {
        if (action == null || isGet()) {
            return SafeHtml.EMPTY;
        }
        String override = method.equalsIgnoreCase("post") ? "" : hidden("_method", method.toLowerCase(Locale.ROOT));
        boolean hasToken = isProtected && LocalPath.isLocal(action);
        String token = hasToken ? hidden("_csrf_token", visitorsToken == null ? "" : visitorsToken) : "";
        return SafeHtml.of(override + token);
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\""
                + SafeHtml.escape(value).html() + "\">";
    }
}
