/**
 * Lists that the server forgets: items are sent once, and live on in the browser only.
 *
 * <p>Start with {@link dev.liveview.stream.LiveStream}, which users declare; {@link dev.liveview.stream.StreamItems} is what one render sends of it.
 */
@NullMarked
package dev.liveview.stream;

import org.jspecify.annotations.NullMarked;
