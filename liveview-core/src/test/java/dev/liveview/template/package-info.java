/** Tests of the package of the same name. */
@NullMarked
package dev.liveview.template;

import org.jspecify.annotations.NullMarked;
