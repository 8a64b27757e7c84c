/** The address book, without a browser. */
@NullMarked
package dev.liveview.examples.addresses;

import org.jspecify.annotations.NullMarked;
