package dev.liveview.examples.browser.trial;

import dev.liveview.params.Params;
import java.util.TreeMap;

/** What a form has sent, as a text that tests compare. */
final class Sent {
    private Sent() {}

    /** The values in the order of their names, with what is nested. */
    static String shown(Params sent) {
        var shown = new TreeMap<String, Object>(sent.values());
        shown.replaceAll((name, value) -> value instanceof Params nested ? shown(nested) : value);
        return shown.toString();
    }
}
