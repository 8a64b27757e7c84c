/**
 * The least that the twin pages' frames can cost on this machine and network library: a bare Netty server that sends what was recorded. It has no views, no state and no safety;
 * what ours takes beyond it is what the framework costs.
 */
@NullMarked
package dev.liveview.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
