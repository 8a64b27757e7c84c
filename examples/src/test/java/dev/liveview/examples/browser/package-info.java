/**
 * What a person at a browser sees: a real Chromium, a real server, our client and the official one. {@link dev.liveview.examples.browser.Tabs} opens
 * pages, {@link dev.liveview.examples.browser.BothClients} runs a test once with each client.
 */
@NullMarked
package dev.liveview.examples.browser;

import org.jspecify.annotations.NullMarked;
