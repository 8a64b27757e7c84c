package dev.liveview.async;

import java.time.Instant;

/**
 * Which task it is. <i>Immutable.</i>
 *
 * @param owner the name of the view whose task it is
 * @param key what it was started under
 * @param startedAt when it was started; it may have waited in its supervisor's queue since
 */
public record TaskInfo(String owner, Object key, Instant startedAt) {}
