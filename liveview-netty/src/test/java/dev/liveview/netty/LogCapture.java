package dev.liveview.netty;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the server logs, kept instead of shown. */
final class LogCapture implements AutoCloseable {
    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.liveview.netty");
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    LogCapture() {
        appender.start();
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        logger.addAppender(appender);
    }

    /** The lines so far, with their level; a line with a stack trace ends in an exclamation mark. */
    List<String> lines() {
        return new ArrayList<>(appender.list)
                .stream()
                        .map(event -> event.getLevel() + " " + event.getFormattedMessage()
                                + (event.getThrowableProxy() == null ? "" : "!"))
                        .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
        logger.setAdditive(true);
        logger.setLevel(null);
    }
}
