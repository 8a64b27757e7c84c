/** Tests of the test client, through views like those that users write. */
@NullMarked
package dev.liveview.testing;

import org.jspecify.annotations.NullMarked;
