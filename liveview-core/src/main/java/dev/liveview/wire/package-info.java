/**
 * Messages of the protocol as records, and their text.
 *
 * <p>Comes from: a transport, as text frames. Goes to: {@code channel}. Protocol sections 3 and 4.
 */
@NullMarked
package dev.liveview.wire;

import org.jspecify.annotations.NullMarked;
