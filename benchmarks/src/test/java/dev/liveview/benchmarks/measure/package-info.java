@NullMarked
package dev.liveview.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
