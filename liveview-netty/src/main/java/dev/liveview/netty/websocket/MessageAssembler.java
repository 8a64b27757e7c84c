package dev.liveview.netty.websocket;

import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the fragments of a message together (RFC 6455, 5.4). */
final class MessageAssembler {
    private static final char REPLACEMENT = '\uFFFD';

    private final int maxMessage;
    private @Nullable ByteArrayOutputStream fragments;
    private boolean isBinary;

    /** A message that has come completely. */
    sealed interface Message {
        /** A text. */
        record Text(String text) implements Message {}

        /** Bytes. */
        record Binary(byte[] bytes) implements Message {}
    }

    MessageAssembler(int maxMessage) {
        this.maxMessage = maxMessage;
    }

    /**
     * Takes the next data frame; the frame decoder has seen to it that fragments come in order.
     *
     * @return the message that it completes
     * @throws CorruptedWebSocketFrameException if the message becomes too long or its text is not UTF-8
     */
    Optional<Message> add(WebSocketFrame frame, boolean begins) {
        if (begins) {
            isBinary = frame instanceof BinaryWebSocketFrame;
        }
        byte[] bytes = ByteBufUtil.getBytes(frame.content());
        checkLength((fragments == null ? 0 : fragments.size()) + bytes.length);
        if (begins && frame.isFinalFragment()) {
            return Optional.of(message(bytes));
        }
        ByteArrayOutputStream soFar = fragments == null ? new ByteArrayOutputStream(bytes.length) : fragments;
        soFar.writeBytes(bytes);
        fragments = frame.isFinalFragment() ? null : soFar;
        if (!frame.isFinalFragment()) {
            return Optional.empty();
        }
        byte[] whole = soFar.toByteArray();
        return Optional.of(message(whole));
    }

    private void checkLength(int length) {
        if (length > maxMessage) {
            throw new CorruptedWebSocketFrameException(
                    WebSocketCloseStatus.MESSAGE_TOO_BIG,
                    "a message is longer than " + maxMessage + " bytes (option maxMessage)");
        }
    }

    private Message message(byte[] bytes) {
        return isBinary ? new Message.Binary(bytes) : new Message.Text(text(bytes));
    }

    // the lenient decoder is several times faster than the strict one; where it replaced nothing, the text was
    // well-formed
    private static String text(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : strictText(utf8);
    }

    private static String strictText(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CorruptedWebSocketFrameException(
                    WebSocketCloseStatus.INVALID_PAYLOAD_DATA, "a text message is not UTF-8", e);
        }
    }
}
