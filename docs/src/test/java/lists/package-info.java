/** The samples of the guide to lists and streams. */
@NullMarked
package lists;

import org.jspecify.annotations.NullMarked;
