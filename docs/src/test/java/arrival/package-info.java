/** What a browser brings along, and pages without a view. */
@NullMarked
package arrival;

import org.jspecify.annotations.NullMarked;
