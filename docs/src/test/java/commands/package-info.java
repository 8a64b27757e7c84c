/** The samples of the guides to commands and hooks. */
@NullMarked
package commands;

import org.jspecify.annotations.NullMarked;
