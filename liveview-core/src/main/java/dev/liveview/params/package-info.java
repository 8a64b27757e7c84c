/**
 * What a request or an event brought: named values, nested, and their conversion.
 *
 * <p>Start with {@link dev.liveview.params.Params}.
 */
@NullMarked
package dev.liveview.params;

import org.jspecify.annotations.NullMarked;
