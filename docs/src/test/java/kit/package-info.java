/** The samples of the guide to tests. */
@NullMarked
package kit;

import org.jspecify.annotations.NullMarked;
