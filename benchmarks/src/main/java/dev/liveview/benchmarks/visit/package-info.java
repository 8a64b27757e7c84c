/** The browser's side of a live page, in memory or over a real socket, with nothing but the framework's public types. */
@NullMarked
package dev.liveview.benchmarks.visit;

import org.jspecify.annotations.NullMarked;
