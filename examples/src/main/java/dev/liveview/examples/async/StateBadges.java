package dev.liveview.examples.async;

import dev.liveview.Component;
import dev.liveview.Template;
import dev.liveview.async.AsyncResult;

/**
 * What a result says of itself.
 *
 * @param of the result
 */
@Template("""
        <ul class="badges">
          <li class={@of.isOk() ? "good" : null}>isOk() {@of.isOk()}</li>
          <li class={@of.isLoading() ? "busy" : null}>isLoading() {@of.isLoading()}</li>
          <li class={@of.isFailed() ? "bad" : null}>isFailed() {@of.isFailed()}</li>
        </ul>
        """)
record StateBadges(AsyncResult<?> of) implements Component {}
