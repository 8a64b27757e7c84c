package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;

/** Fields that the server writes, whether the user is in them or not. */
@Template("""
        <input id="plain" value={"value " + @count} data-count={@count}>
        <input id="open" value={"value " + @count} phx-patch-focused>
        <trial-field id="own" value={"value " + @count} data-count={@count}><b>{@count}</b></trial-field>
        <trial-field id="own-open" value={"value " + @count} phx-patch-focused><b>{@count}</b></trial-field>
        <form id="feedback" phx-hook="Feedback" phx-change="count">
          <input name="one"><p class="error" data-feedback-for="one">error {@count}</p>
          <input name="two"><p class="error" data-feedback-for="two">error {@count}</p>
        </form>
        <button id="count" phx-click="count">{@count}</button>
        """)
public final class FocusedLive extends LiveView {
    final Assign<Integer> count = assign(0);

    @On("count")
    void count() {
        count.update(n -> n + 1);
    }
}
