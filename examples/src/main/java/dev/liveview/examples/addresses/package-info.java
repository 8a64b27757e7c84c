/** An address book on a database: everything that is usual about such pages, and all of it in the address. */
@NullMarked
@Uses(Example.class)
package dev.liveview.examples.addresses;

import dev.liveview.Uses;
import dev.liveview.examples.Example;
import org.jspecify.annotations.NullMarked;
