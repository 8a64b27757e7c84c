package dev.liveview.json;

import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;

/** A text is not JSON, or nested too deeply. The message holds nothing of the text. */
public final class MalformedJsonException extends LiveViewException {
    private static final long serialVersionUID = 1L;
    private static final ErrorCode CODE = ErrorCode.network("json.malformed");

    MalformedJsonException(Throwable cause) {
        super(CODE, "malformed JSON", cause);
    }
}
