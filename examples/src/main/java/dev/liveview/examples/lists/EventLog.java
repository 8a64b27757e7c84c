package dev.liveview.examples.lists;

import dev.liveview.Component;
import dev.liveview.Template;
import dev.liveview.examples.Source;
import dev.liveview.stream.StreamItems;

/**
 * What happened on this page, which the server has forgotten.
 *
 * @param log the stream
 */
@Template("""
        <.section id="log" heading="A stream" code={CODE}>
          <p class="about">
            What happens here is written down, newest first. Each line is sent once and then lives in your browser only: the server holds none of them, however many there
            are. A new line on top leaves the {ListsLive.LINES} newest.
          </p>
          <p class="controls">
            <button phx-click="note">Write a line</button>
            <button phx-click="load-more" disabled={@log.result().isLoading()}>Load older ones</button>
            <button phx-click="clear">Clear</button>
            <span class="muted" role="status">{@log.result().isLoading() ? "loading" : ""}</span>
          </p>
          <ol class="log" id="lines" phx-update="stream">
            <li class="nothing muted" id="no-lines">Nothing yet.</li>
            <li :for={entry : @log} id={entry.id()} class={entry.item().done() ? "done" : null}>
              <span>{entry.item().text()}</span>
              <button phx-click="done" phx-value-number={entry.item().number()} phx-value-text={entry.item().text()} disabled={entry.item().done()} aria-label={"Done: " + entry.item().text()}>
                Done
              </button>
              <button phx-click="delete" phx-value-id={entry.id()} aria-label={"Delete: " + entry.item().text()}>Delete</button>
            </li>
          </ol>
        </.section>
        """)
record EventLog(StreamItems<Line> log) implements Component {
    static final Source CODE = ListsLive.SOURCE.part("a stream");
}
