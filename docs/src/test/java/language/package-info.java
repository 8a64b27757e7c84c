/** The samples of the reference of the template language. */
@NullMarked
package language;

import org.jspecify.annotations.NullMarked;
