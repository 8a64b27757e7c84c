/** Tests of what of a view stands in the page, with frames written by hand. */
@NullMarked
package dev.liveview.testing.document;

import org.jspecify.annotations.NullMarked;
