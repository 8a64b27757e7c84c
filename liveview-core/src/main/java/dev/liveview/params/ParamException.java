package dev.liveview.params;

import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import org.jspecify.annotations.Nullable;

/** A value that the browser sent is missing, cannot be converted, or breaks a limit. The message never holds the value. */
public final class ParamException extends LiveViewException {
    private static final long serialVersionUID = 1L;
    private static final ErrorCode CODE = ErrorCode.network("params.value");

    ParamException(String message) {
        this(message, null);
    }

    ParamException(String message, @Nullable Throwable cause) {
        super(CODE, message, cause);
    }
}
