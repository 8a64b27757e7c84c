/** Tests of the server. */
@NullMarked
package dev.liveview.netty;

import org.jspecify.annotations.NullMarked;
