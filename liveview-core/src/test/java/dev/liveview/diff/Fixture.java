package dev.liveview.diff;

import dev.liveview.diff.TestTemplate.Entry;
import dev.liveview.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One file of {@code docs/protocol/fixtures}; its README says what the parts mean.
 *
 * @param name the file's
 * @param before what the view showed; null before the join
 * @param after what it shows now
 * @param tree what the client holds; null before the join
 * @param message what must be sent; null for nothing
 * @param bytes how long that is
 * @param html what the client must show then
 */
record Fixture(
        String name,
        @Nullable TestTemplate before,
        TestTemplate after,
        @Nullable JsonNode tree,
        @Nullable JsonNode message,
        int bytes,
        String html) {
    private static final Path FOLDER = Path.of("..", "docs", "protocol", "fixtures");

    static List<Fixture> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Fixture::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fixture read(Path file) {
        try {
            JsonNode json = Json.parse(Files.readString(file));
            JsonNode states = json.get("state");
            return new Fixture(
                    file.getFileName().toString(),
                    states.get("before").isNull() ? null : template(states.get("before")),
                    template(states.get("after")),
                    json.get("before").isNull() ? null : json.get("before"),
                    json.get("message").isNull() ? null : json.get("message"),
                    json.get("bytes").intValue(),
                    json.get("after").stringValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TestTemplate template(JsonNode state) {
        if (state.has("entries")) {
            return list(state);
        }
        List<@Nullable Object> partsAndValues = new ArrayList<>();
        List<String> statics = texts(state.get("statics"));
        for (int i = 0; i < statics.size(); i++) {
            partsAndValues.add(statics.get(i));
            if (i < statics.size() - 1) {
                partsAndValues.add(value(state.get("dynamics").get(i)));
            }
        }
        Object[] all = partsAndValues.toArray();
        return state.path("root").booleanValue(false) ? TestTemplate.root(all) : TestTemplate.node(all);
    }

    private static @Nullable Object value(JsonNode state) {
        if (state.isNull()) {
            return null;
        }
        if (state.isString()) {
            return state.stringValue();
        }
        return state.has("echo") ? TestTemplate.echo(state.get("echo").stringValue()) : template(state);
    }

    private static TestTemplate list(JsonNode state) {
        JsonNode keys = state.get("keys");
        List<Entry> entries = new ArrayList<>();
        for (JsonNode entry : state.get("entries")) {
            Object key = keys == null ? null : keys.get(entries.size()).stringValue();
            List<@Nullable Object> values = new ArrayList<>();
            entry.forEach(one -> values.add(value(one)));
            entries.add(TestTemplate.entry(key, values.toArray()));
        }
        return new TestTemplate.Entries(
                TestTemplate.statics(false, texts(state.get("statics"))), keys != null, entries);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.stringValue()));
        return texts;
    }

    @Override
    public String toString() {
        return name;
    }
}
