/** The samples of the guide to navigation. */
@NullMarked
package navigation;

import org.jspecify.annotations.NullMarked;
