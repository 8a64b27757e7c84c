/** Tests of the package of the same name. */
@NullMarked
package dev.liveview.router;

import org.jspecify.annotations.NullMarked;
