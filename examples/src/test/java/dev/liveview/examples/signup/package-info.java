/** Tests of the form in several steps. */
@NullMarked
package dev.liveview.examples.signup;

import org.jspecify.annotations.NullMarked;
