/**
 * Components that every template may use without naming them.
 *
 * <p>Start with {@link dev.liveview.component.AsyncResultComponent}.
 */
@NullMarked
package dev.liveview.component;

import org.jspecify.annotations.NullMarked;
