/** The samples of the guide to nested and sticky views. */
@NullMarked
package nested;

import org.jspecify.annotations.NullMarked;
