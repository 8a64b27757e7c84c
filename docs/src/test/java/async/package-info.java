/** The samples of the guide to asynchronous work. */
@NullMarked
package async;

import org.jspecify.annotations.NullMarked;
