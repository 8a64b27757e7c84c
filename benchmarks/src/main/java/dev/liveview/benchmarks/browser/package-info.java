/** What a diff costs in the browser: pages of 200 KB in Chromium, with our client and with the official one. */
@NullMarked
package dev.liveview.benchmarks.browser;

import org.jspecify.annotations.NullMarked;
