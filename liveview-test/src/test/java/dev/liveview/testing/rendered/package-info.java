/** Tests of the rendered tree, in the order of the protocol. */
@NullMarked
package dev.liveview.testing.rendered;

import org.jspecify.annotations.NullMarked;
