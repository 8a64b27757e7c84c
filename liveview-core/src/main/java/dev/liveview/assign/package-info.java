/**
 * Cells: a value that knows it has changed, and on which thread it may be touched.
 *
 * <p>Start with {@link dev.liveview.assign.Assign} (what a user declares) and {@link dev.liveview.assign.Cells} (all cells of one owner).
 */
@NullMarked
package dev.liveview.assign;

import org.jspecify.annotations.NullMarked;
