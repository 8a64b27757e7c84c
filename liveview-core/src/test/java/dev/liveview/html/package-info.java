/** Tests of the package of the same name. */
@NullMarked
package dev.liveview.html;

import org.jspecify.annotations.NullMarked;
