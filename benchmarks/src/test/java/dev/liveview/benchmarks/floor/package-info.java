@NullMarked
package dev.liveview.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
