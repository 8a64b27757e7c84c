/** The README's second example: a layout, a session, a flash message, an asynchronous value. */
@NullMarked
package shop;

import org.jspecify.annotations.NullMarked;
