package dev.liveview.benchmarks.pages;

import dev.liveview.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The merger of the npm package {@code phoenix_live_view}, which Node runs; the profile {@code interop} fetches and bundles it.
 *
 * @param script the bundle
 */
record OfficialMerger(Path script) {
    private static final String PROPERTY = "official.merger";

    /**
     * What it said. <i>Immutable.</i>
     *
     * @param accepted whether it showed what it should after each step
     * @param says its console
     */
    record Verdict(boolean accepted, String says) {}

    /** The merger; ends the test if it is not there, as a failure in CI. */
    static OfficialMerger find() {
        String path = System.getProperty(PROPERTY, "");
        if (path.isEmpty()) {
            String reason = "the official client is not there; -Pinterop fetches it with npm";
            if (System.getenv("CI") != null) {
                Assertions.fail(reason);
            }
            Assumptions.abort(reason);
        }
        return new OfficialMerger(Path.of(path));
    }

    /**
     * Merges one message after the other.
     *
     * @param folder an empty one, for the messages
     * @param steps of each the {@code message}, null for none, and the {@code html} that must be shown then
     */
    Verdict merge(Path folder, String name, List<Map<String, @Nullable Object>> steps)
            throws IOException, InterruptedException {
        String line = Json.write(Map.of("name", name, "steps", steps));
        Files.writeString(folder.resolve(name + ".jsonl"), line + "\n");
        Process node = new ProcessBuilder("node", script.toString(), folder.toString())
                .redirectErrorStream(true)
                .start();
        String says = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verdict(node.waitFor() == 0, says);
    }
}
