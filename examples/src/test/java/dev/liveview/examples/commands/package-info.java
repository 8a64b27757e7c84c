/** The page of all commands, without a browser. */
@NullMarked
package dev.liveview.examples.commands;

import org.jspecify.annotations.NullMarked;
