/** Tests of forms on the server. */
@NullMarked
package dev.liveview.form;

import org.jspecify.annotations.NullMarked;
