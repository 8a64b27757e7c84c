package nested;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;

/** Plays, or does not. */
@Template("<button phx-click=\"toggle\">{@playing ? \"on\" : \"off\"}{@place()}</button>")
public final class RadioLive extends LiveView {
    final Assign<Boolean> playing = assign(false);

    String place() {
        return parent() == null ? "" : " within";
    }

    @On("toggle")
    void toggle() {
        playing.update(is -> !is);
    }
}
