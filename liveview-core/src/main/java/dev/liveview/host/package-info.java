/**
 * What a view may ask of whoever runs it: start a task, send, push, set a timer. Interfaces only.
 *
 * <p>The first render ({@code page}) and a connected view ({@code channel}) are two hosts.
 */
@NullMarked
package dev.liveview.host;

import org.jspecify.annotations.NullMarked;
