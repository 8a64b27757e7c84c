/**
 * A browser without a browser: opens pages of an application in memory, through the real HTTP and channel code, clicks, types, and reads what is
 * shown.
 *
 * <pre>{@code
 * var page = LiveViewTest.live(app, "/orgs/acme");
 * assertThat(page.html()).contains("Loading organization...");
 * assertThat(page.renderAsync()).contains("Acme");
 * page.element("button", "Reload").click();
 * }</pre>
 *
 * <p>Every action waits until the view has handled it and its answer is on the page; nothing sleeps. A view that crashes makes the action fail, with
 * what it threw as the cause. Start with {@link dev.liveview.testing.LiveViewTest}.
 */
@NullMarked
package dev.liveview.testing;

import org.jspecify.annotations.NullMarked;
