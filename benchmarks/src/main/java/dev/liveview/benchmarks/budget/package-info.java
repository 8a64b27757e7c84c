/** The budgets of the design: a load program drives the server, each pinned to a processor of its own, and the figures stand beside what is allowed. */
@NullMarked
package dev.liveview.benchmarks.budget;

import org.jspecify.annotations.NullMarked;
