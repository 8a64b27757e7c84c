/** What every error of the framework carries: a stable code, and whose fault it is. */
@NullMarked
package dev.liveview.error;

import org.jspecify.annotations.NullMarked;
