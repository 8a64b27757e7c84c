/**
 * Hooks: code that runs before or after a view's own callbacks, and may stop them.
 *
 * <p>Comes from: {@code attachHook} of a view or component, or of what runs before its {@code mount}. Start with {@link dev.liveview.hook.HookStage}.
 */
@NullMarked
package dev.liveview.hook;

import org.jspecify.annotations.NullMarked;
