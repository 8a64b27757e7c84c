/**
 * Forms on the server: what a browser sent, made into records, with what is wrong with it said at its field.
 *
 * <p>Start with {@link dev.liveview.form.Form} (what a user declares), {@link dev.liveview.form.FormData} (what an event brings) and
 * {@link dev.liveview.form.FieldType} (how text becomes a value).
 */
@NullMarked
package dev.liveview.form;

import org.jspecify.annotations.NullMarked;
