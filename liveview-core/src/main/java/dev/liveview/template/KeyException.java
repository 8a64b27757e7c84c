package dev.liveview.template;

import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import org.jspecify.annotations.Nullable;

/** A list has an entry without a key, or two with the same one. */
public final class KeyException extends LiveViewException {
    private static final long serialVersionUID = 1L;
    private static final ErrorCode CODE = ErrorCode.app("template.list-key");

    private KeyException(String message) {
        super(CODE, message);
    }

    /** What is wrong with this key of the list at this place. */
    public static KeyException of(String location, @Nullable Object key) {
        return key == null
                ? new KeyException(
                        location + ": an entry of the list has the key null; every entry needs a key of its own")
                : new KeyException(location + ": two entries of the list have the key '" + key
                        + "'; every entry needs a key of its own");
    }
}
