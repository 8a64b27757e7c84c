/** The counter of the README and of the tutorial's first step. */
@NullMarked
package counter;

import org.jspecify.annotations.NullMarked;
