/**
 * The words a user writes: {@link dev.liveview.LiveView}, {@link dev.liveview.Component}, {@link dev.liveview.Template},
 * {@link dev.liveview.On}. Contracts, no machinery.
 */
@NullMarked
package dev.liveview;

import org.jspecify.annotations.NullMarked;
