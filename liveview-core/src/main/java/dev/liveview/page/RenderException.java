package dev.liveview.page;

import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;

/** A template's expression threw while a page was rendered. */
public final class RenderException extends LiveViewException {
    private static final long serialVersionUID = 1L;
    private static final ErrorCode CODE = ErrorCode.app("view.render");

    RenderException(String location, Exception cause) {
        super(CODE, location + ": the template threw " + cause, cause);
    }
}
