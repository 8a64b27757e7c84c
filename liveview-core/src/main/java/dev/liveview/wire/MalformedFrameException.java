package dev.liveview.wire;

import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;

/** A frame is not what the protocol says. The message holds nothing of the frame. */
public final class MalformedFrameException extends LiveViewException {
    private static final long serialVersionUID = 1L;
    private static final ErrorCode CODE = ErrorCode.network("wire.malformed-frame");

    /** What is wrong with it. */
    public MalformedFrameException(String message) {
        super(CODE, message);
    }
}
