/** Tests of the package of the same name. */
@NullMarked
package dev.liveview.token;

import org.jspecify.annotations.NullMarked;
