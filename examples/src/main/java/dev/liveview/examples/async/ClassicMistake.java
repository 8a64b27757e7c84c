package dev.liveview.examples.async;

import dev.liveview.Component;
import dev.liveview.Template;
import dev.liveview.examples.Source;

/**
 * A task that touches the view, and is told so.
 *
 * @param advice what it was told
 */
@Template("""
        <.section id="mistake" heading="The classic mistake" code={CODE}>
          <p class="about">
            The two tasks look alike. One reads a cell of the view from its own thread, which throws at once and names the cure; the other takes the value along.
          </p>
          <p class="controls">
            <button phx-click="read-inside">Read the cell in the task</button>
            <button phx-click="read-before">Read it before</button>
          </p>
          <p class="pane" id="advice" role="status">{@advice}</p>
        </.section>
        """)
record ClassicMistake(String advice) implements Component {
    static final Source CODE = AsyncLive.SOURCE.part("the classic mistake");
}
