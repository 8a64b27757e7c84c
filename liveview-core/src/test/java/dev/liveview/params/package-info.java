/** Tests of the package of the same name. */
@NullMarked
package dev.liveview.params;

import org.jspecify.annotations.NullMarked;
