package dev.liveview.testing;

import dev.liveview.params.Params;
import java.util.Map;

/** An event as it came to a view. */
record Received(String event, Params values) {
    static Received of(String event, Map<String, ?> values) {
        return new Received(event, Params.of(values));
    }

    @Override
    public String toString() {
        return event + " " + inWords(values);
    }

    private static String inWords(Params params) {
        StringBuilder words = new StringBuilder("{");
        params.values()
                .forEach((name, value) -> words.append(words.length() == 1 ? "" : ", ")
                        .append(name)
                        .append('=')
                        .append(value instanceof Params nested ? inWords(nested) : value));
        return words.append('}').toString();
    }
}
