/** Tests of the diff: what a client that holds one tree is sent so that it holds another. */
@NullMarked
package dev.liveview.diff;

import org.jspecify.annotations.NullMarked;
