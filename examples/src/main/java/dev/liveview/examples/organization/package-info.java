/** Slow work that never blocks a page. */
@NullMarked
package dev.liveview.examples.organization;

import org.jspecify.annotations.NullMarked;
