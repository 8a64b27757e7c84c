/** Tests of the package of the same name. */
@NullMarked
package dev.liveview.http;

import org.jspecify.annotations.NullMarked;
