/** The samples of the reference of options. */
@NullMarked
package configuration;

import org.jspecify.annotations.NullMarked;
