package navigation;

import dev.liveview.LiveView;
import dev.liveview.Template;

/** All albums. */
@Template("""
    <h1>Albums</h1>
    <p role="status">{@flash.get("info")}</p>
    """)
public final class AlbumsLive extends LiveView {}
