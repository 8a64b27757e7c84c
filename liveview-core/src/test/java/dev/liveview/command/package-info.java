/** Tests of the lists of commands: what an attribute of the page holds. */
@NullMarked
package dev.liveview.command;

import org.jspecify.annotations.NullMarked;
