package dev.liveview.examples.async;

import dev.liveview.Component;
import dev.liveview.Template;
import dev.liveview.async.AsyncResult;
import dev.liveview.examples.Source;

/**
 * A task that says how far it is.
 *
 * @param copied how many organisations were copied
 * @param progress how far it is
 */
@Template("""
        <.section id="progress" heading="Progress" code={CODE}>
          <p class="about">
            A task must not touch the view, but it may send: <code>self()</code> is a reference that any thread may hold. Each message
            moves the bar.
          </p>
          <p class="controls">
            <button phx-click="copy" disabled={@copied.isLoading()}>Copy all organisations</button>
            <button phx-click="cancel-copy" disabled={!@copied.isLoading()}>Cancel</button>
          </p>
          <.state_badges of={@copied} />
          <div class="pane" id="copied">
            <p :if={@progress.all() == 0} class="muted">Nothing is copied yet.</p>
            <p :else class="bar">
              <progress max={@progress.all()} value={@progress.done()} aria-label="Organisations copied"></progress>
              <span>{@progress.done()} of {@progress.all()}</span>
            </p>
            <p :if={@copied.isFailed()} class="error">Error: {Told.why(@copied.failure())}</p>
            <p :else-if={@copied.isOk()} role="status">{@copied.result()} organisations copied</p>
          </div>
        </.section>
        """)
record ProgressReport(AsyncResult<Integer> copied, Progress progress) implements Component {
    static final Source CODE = AsyncLive.SOURCE.part("progress");
}
