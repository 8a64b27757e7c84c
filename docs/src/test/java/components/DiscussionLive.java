package components;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;

/** A post with its comments. */
@Template("""
        <p id="flash">{@flash.get("info")}</p>
        <Discussion id="discussion" post={@post} />
        """)
public final class DiscussionLive extends LiveView {
    final Assign<Long> post = assign(1L);

    @On("next")
    void next() {
        post.update(id -> id + 1);
    }
}
