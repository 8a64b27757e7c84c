/**
 * What of a view stands in the page: the elements that its HTML makes, and those that stay although nothing renders them any more, the items of streams
 * (C-040, C-110 to C-124). Knows no socket.
 *
 * <p>Comes from: {@code rendered}. Goes to: the test, which reads it. Start with {@link dev.liveview.testing.document.ViewDocument}.
 */
@NullMarked
package dev.liveview.testing.document;

import org.jspecify.annotations.NullMarked;
