/** Tests of the package of the same name. */
@NullMarked
package dev.liveview.assign;

import org.jspecify.annotations.NullMarked;
