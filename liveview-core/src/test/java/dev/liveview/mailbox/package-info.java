/** Tests of the package of the same name. */
@NullMarked
package dev.liveview.mailbox;

import org.jspecify.annotations.NullMarked;
