package dev.liveview.examples.async;

import dev.liveview.Component;
import dev.liveview.Template;
import dev.liveview.async.AsyncResult;
import dev.liveview.examples.Source;
import dev.liveview.examples.organization.Org;
import java.util.List;

/**
 * A result that the view keeps by hand.
 *
 * @param listing the result
 * @param outcome the last outcome, in words
 */
@Template("""
        <.section id="by-hand" heading="By hand" code={CODE}>
          <p class="about">
            <code>startAsync</code> takes a key and a callback. The view keeps the <code>AsyncResult</code> itself: which page is loading, what arrived, what failed.
            A newer page makes an older one's answer invisible.
          </p>
          <p class="controls">
            <button :for={number : PAGES} phx-click="page" phx-value-number={number}>Page {number}</button>
            <button phx-click="cancel-page" disabled={!@listing.isLoading()}>Cancel by key</button>
          </p>
          <.state_badges of={@listing} />
          <div class="pane" id="listing">
            <p :if={@listing.isLoading()} class="muted">Loading {@listing.loadingState()}...</p>
            <p :if={@listing.isFailed()} class="error">Error: {Told.why(@listing.failure())}</p>
            <ul :if={@listing.isOk()}>
              <li :for={org : @listing.result()} :key={org.slug()}>{org.name()}, {org.city()}</li>
            </ul>
            <p class="muted" role="status">last outcome: {@outcome}</p>
          </div>
        </.section>
        """)
record ByHand(AsyncResult<List<Org>> listing, String outcome) implements Component {
    static final Source CODE = AsyncLive.SOURCE.part("by hand");
    static final int[] PAGES = {1, 2, 3, 4, 5};
}
