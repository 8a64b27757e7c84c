@NullMarked
package dev.liveview.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
