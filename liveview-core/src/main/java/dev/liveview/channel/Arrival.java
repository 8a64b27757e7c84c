package dev.liveview.channel;

import dev.liveview.json.Json;
import dev.liveview.params.Params;
import dev.liveview.router.TrackedFiles;
import tools.jackson.databind.JsonNode;

/**
 * What a browser told when it joined a view, read when the view asks for it (protocol 5.1). <i>Immutable.</i>
 *
 * @param sent the parameters of its script, and what the client adds to them
 * @param files knows which versions are current
 */
record Arrival(JsonNode sent, TrackedFiles files) {
    /** A page has a handful of scripts and styles; what a stranger sends beyond that is not looked up. */
    private static final int MOST_FILES = 50;

    Params params() {
        return sent.isObject() ? Params.of(Json.toMap(sent)) : Params.EMPTY;
    }

    /** Whether the page has loaded a file that is another one by now. */
    boolean isOutdated() {
        JsonNode tracked = sent.path("_track_static");
        for (int i = 0; i < Math.min(tracked.size(), MOST_FILES); i++) {
            if (!files.isCurrent(tracked.path(i).stringValue(""))) {
                return true;
            }
        }
        return false;
    }
}
