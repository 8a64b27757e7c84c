package dev.liveview.examples.async;

import dev.liveview.Component;
import dev.liveview.Flash;
import dev.liveview.Template;
import dev.liveview.examples.Source;

/**
 * A handler that throws half-way, and of which nothing stays.
 *
 * @param left what the first account has
 * @param right what the second account has
 * @param flash what the view says of it
 */
@Template("""
        <.section id="failing" heading="A handler that throws" code={CODE}>
          <p class="about">
            The transfer takes from one account before it gives to the other. When it throws in between, the cells are what they were before, the page stays, and
            <code>onError</code> says so above. In development the exception is shown, too.
          </p>
          <p class="controls">
            <button phx-click="transfer" phx-value-failing="false">Transfer 10</button>
            <button phx-click="transfer" phx-value-failing="true">Transfer 10 and throw</button>
          </p>
          <p class="pane accounts">left <output id="left">{@left}</output> right <output id="right">{@right}</output></p>
          <p :if={@flash.has("error")} class="flash" role="alert">
            {@flash.get("error")} <button phx-click="lv:clear-flash" phx-value-key="error">Dismiss</button>
          </p>
        </.section>
        """)
record FailedHandler(int left, int right, Flash flash) implements Component {
    static final Source CODE = AsyncLive.SOURCE.part("a handler that throws");
}
