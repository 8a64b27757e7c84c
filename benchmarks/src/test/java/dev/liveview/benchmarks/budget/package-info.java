@NullMarked
package dev.liveview.benchmarks.budget;

import org.jspecify.annotations.NullMarked;
