package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.async.AsyncAssign;
import dev.liveview.params.Params;

/** Its result is there before the browser has shown the join. */
@Template("""
        <div id="value">
          <.async_result :let={value} assign={@value}><:loading>loading</:loading>{value}</.async_result>
        </div>
        """)
public final class InstantLive extends LiveView {
    final AsyncAssign<String> value = async();

    @Override
    public void mount(Params params, Session session) {
        assignAsync(value, () -> "there");
    }
}
