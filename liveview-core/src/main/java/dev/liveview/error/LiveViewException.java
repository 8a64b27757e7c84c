package dev.liveview.error;

import org.jspecify.annotations.Nullable;

/** An error of the framework: what happened, to which thing by name, what can be done; and a stable {@linkplain #code() code}. */
public class LiveViewException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;

    /** An error with a code and a message that names the thing and the cure. */
    public LiveViewException(ErrorCode code, String message) {
        this(code, message, null);
    }

    /** An error that another one caused. */
    public LiveViewException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** The stable name of this kind of error, and whose fault it is. */
    public final ErrorCode code() {
        return code;
    }
}
