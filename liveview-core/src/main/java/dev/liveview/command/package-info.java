/**
 * What a page does in the browser by itself, without a script: commands, built in Java and run where the user is.
 *
 * <p>Start with {@link dev.liveview.command.JS}. The options of each command have a type of their own.
 */
@NullMarked
package dev.liveview.command;

import org.jspecify.annotations.NullMarked;
