package language;

import dev.liveview.LiveView;
import dev.liveview.Template;
import dev.liveview.assign.Assign;

/** The nested view of the reference. */
@Template("<time>{@now}</time>")
public final class ClockLive extends LiveView {
    final Assign<String> now = assign("12:00");
}
