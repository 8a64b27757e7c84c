package dev.liveview.benchmarks.measure;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Counts the warnings and errors of the framework instead of writing them: where thousands of tasks fail on purpose, a log would be most of the work.
 * <i>Safe to call from any thread.</i>
 */
public final class LogTally {
    private final Map<String, LongAdder> messages = new ConcurrentSkipListMap<>();

    private LogTally() {}

    /** Counts from now on, until the process ends. */
    public static LogTally instead() {
        LogTally tally = new LogTally();
        Logger logger = (Logger) LoggerFactory.getLogger("dev.liveview");
        var counting = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                tally.count(event);
            }
        };
        counting.setContext(logger.getLoggerContext());
        counting.start();
        logger.setLevel(Level.WARN);
        logger.setAdditive(false);
        logger.addAppender(counting);
        return tally;
    }

    private void count(ILoggingEvent event) {
        String words = event.getLevel() + " " + event.getMessage() + thrown(event.getThrowableProxy());
        messages.computeIfAbsent(words, message -> new LongAdder()).increment();
    }

    private static String thrown(@Nullable IThrowableProxy problem) {
        if (problem == null) {
            return "";
        }
        IThrowableProxy root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        StackTraceElementProxy[] stack = root.getStackTraceElementProxyArray();
        return ": " + root.getClassName() + (stack.length == 0 ? "" : " " + stack[0]);
    }

    /** How often each message was logged, its values left out, with what was thrown and where. */
    public Map<String, LongAdder> messages() {
        return messages;
    }
}
