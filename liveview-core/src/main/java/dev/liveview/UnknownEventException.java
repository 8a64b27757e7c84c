package dev.liveview;

import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.template.Templates;
import java.util.List;

/** An event came for which a view has no handler. */
public final class UnknownEventException extends LiveViewException {
    private static final long serialVersionUID = 1L;
    private static final ErrorCode CODE = ErrorCode.network("wire.unknown-event");

    UnknownEventException(Class<?> view, String event) {
        super(
                CODE,
                "no handler for event '" + cut(event) + "' in " + view.getSimpleName() + "; handlers: "
                        + handlers(view));
    }

    private static String cut(String event) {
        return event.length() > 200 ? event.substring(0, 200) + "…" : event;
    }

    private static String handlers(Class<?> view) {
        List<String> events = Templates.of(view).events();
        return events.isEmpty() ? "none" : String.join(", ", events);
    }
}
