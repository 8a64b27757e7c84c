/** Tests of the built-in components. */
@NullMarked
package dev.liveview.component;

import org.jspecify.annotations.NullMarked;
