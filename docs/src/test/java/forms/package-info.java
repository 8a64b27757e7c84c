/** The samples of the guide to forms. */
@NullMarked
package forms;

import org.jspecify.annotations.NullMarked;
