package dev.liveview.examples.async;

import dev.liveview.Component;
import dev.liveview.Template;
import dev.liveview.async.AsyncResult;
import dev.liveview.examples.Source;
import dev.liveview.examples.organization.Org;

/**
 * A value that a task brings, shown in two ways.
 *
 * @param org the value
 */
@Template("""
        <.section id="one" heading="One value" code={CODE}>
          <p class="about">
            <code>assignAsync</code> runs the query on a virtual thread. The first HTML is loading; the task starts when the page is connected. An old result stays while
            a new one is on its way, unless it is reset.
          </p>
          <p class="controls">
            <button phx-click="reload">Reload</button>
            <button phx-click="reset">Reset and reload</button>
            <button phx-click="cancel-cell" disabled={!@org.isLoading()}>Cancel by cell</button>
            <button phx-click="cancel-result" disabled={!@org.isLoading()}>Cancel by result</button>
          </p>
          <.state_badges of={@org} />
          <div class="pair">
            <div class="pane" id="org">
              <h3>&lt;.async_result&gt;</h3>
              <.async_result :let={org} assign={@org}>
                <:loading><p class="muted">Loading organization...</p></:loading>
                <:failed :let={failure}>
                  <p class="error">There was an error loading the organization: {Told.why(failure)}</p>
                  <button phx-click="reload">Retry</button>
                </:failed>
                <p><strong>{org.name()}</strong>, {org.city()}<br>{org.description()}</p>
              </.async_result>
            </div>
            <div class="pane" id="org-by-conditions">
              <h3>by conditions</h3>
              <p :if={@org.isLoading()} class="muted">Loading organization...</p>
              <p :if={@org.isOk()}><strong>{@org.result().name()}</strong> loaded!</p>
              <p :if={@org.isFailed()} class="error">Error: {Told.why(@org.failure())}</p>
            </div>
          </div>
        </.section>
        """)
record OneValue(AsyncResult<Org> org) implements Component {
    static final Source CODE = AsyncLive.SOURCE.part("one value");
}
