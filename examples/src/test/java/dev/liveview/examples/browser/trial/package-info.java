/**
 * Small views for what no page of the gallery needs, each about one behaviour of the client. {@link dev.liveview.examples.browser.trial.TrialApp} has
 * their addresses.
 */
@NullMarked
package dev.liveview.examples.browser.trial;

import org.jspecify.annotations.NullMarked;
