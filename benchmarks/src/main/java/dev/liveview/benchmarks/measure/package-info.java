/** What measuring needs: figures that are printed, bounds that hold or not, and what the virtual machine says of itself. */
@NullMarked
package dev.liveview.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
