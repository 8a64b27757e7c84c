/** Tests of the package of the same name. */
@NullMarked
package dev.liveview.json;

import org.jspecify.annotations.NullMarked;
