@NullMarked
package dev.liveview.benchmarks.browser;

import org.jspecify.annotations.NullMarked;
