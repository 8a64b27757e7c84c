/**
 * Reads and writes JSON text; knows nothing else.
 *
 * <p>Start with {@link dev.liveview.json.Json} (Jackson, for what is small or comes from outside) and
 * {@link dev.liveview.json.JsonOutput} (bytes straight to the socket, for diffs).
 */
@NullMarked
package dev.liveview.json;

import org.jspecify.annotations.NullMarked;
