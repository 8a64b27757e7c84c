/**
 * Forms as a browser knows them: which controls belong to a form, what a person has typed, and what is sent (protocol 6.1). Knows no view.
 *
 * <p>Comes from: the page's document, and the values of a test. Goes to: the text of an event or a request. Start with
 * {@link dev.liveview.testing.form.FormControls}.
 */
@NullMarked
package dev.liveview.testing.form;

import org.jspecify.annotations.NullMarked;
