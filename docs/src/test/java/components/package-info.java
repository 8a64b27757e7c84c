/** The samples of the guide to stateful components. */
@NullMarked
package components;

import org.jspecify.annotations.NullMarked;
