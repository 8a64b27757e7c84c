package dev.liveview.diff;

import dev.liveview.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The diffs that one view sends while it changes at random. After each of them a client must show what a first render would; whoever merges the recorded
 * diffs elsewhere (our client's own code and the official client's, with {@code -Pinterop}) must show the same.
 */
final class DiffSequence {
    /** How many sequences a test makes; {@code -Ddiff.sequences=20000} makes more. */
    private static final int SEQUENCES = Integer.getInteger("diff.sequences", 100);

    /** The first seed; with that of a failure and one sequence the failure comes again. */
    private static final long FIRST_SEED = Long.getLong("diff.seed", 1);

    private static final int RECORDED = 200;
    private static final Path FOLDER = Path.of("target", "diff-sequences");

    private final String name;
    private final TestClient ours = new TestClient(TestClient.NewMark.HONOURED);
    private final TestClient official = new TestClient(TestClient.NewMark.UNKNOWN);
    private final List<Map<String, @Nullable Object>> steps = new ArrayList<>();

    private DiffSequence(String name) {
        this.name = name;
    }

    /** What a view does with its random numbers. */
    interface Story {
        void tell(Random random, DiffSequence sequence) throws Exception;
    }

    /** Runs the story with many seeds and records what was sent, in a file of this name. */
    static void each(String file, Story story) throws Exception {
        List<String> lines = new ArrayList<>();
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEQUENCES; seed++) {
            DiffSequence sequence = new DiffSequence(file + ", -Ddiff.seed=" + seed);
            story.tell(new Random(seed * 0x9E3779B97F4A7C15L), sequence);
            if (lines.size() < RECORDED) {
                lines.add(sequence.recorded());
            }
        }
        write(file, lines);
    }

    private static void write(String file, List<String> lines) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(file + ".jsonl"), lines);
    }

    private String recorded() {
        Map<String, @Nullable Object> sequence = new LinkedHashMap<>();
        sequence.put("name", name);
        sequence.put("steps", steps);
        return Json.write(sequence);
    }

    /** The view was rendered: this was sent (empty: nothing), and this is the page that a first render of the same state makes. */
    void step(String message, String html) {
        if (!message.isEmpty()) {
            merge(ours, message, html);
            merge(official, message, html);
        }
        check(ours, message, html);
        check(official, message, html);
        record(message, html);
    }

    private void record(String message, String html) {
        Map<String, @Nullable Object> step = new LinkedHashMap<>();
        step.put("message", message.isEmpty() ? null : Json.toJava(Json.parse(message)));
        step.put("html", html);
        steps.add(step);
    }

    /** A message that another follows at once: in between, the page may be anything. */
    void between(String message) {
        if (!message.isEmpty()) {
            merge(ours, message, "anything");
            merge(official, message, "anything");
            record(message, ours.html());
        }
    }

    /** The server has deleted these components, and the browser drops them. */
    void prune(List<Integer> cids) {
        ours.prune(cids);
        official.prune(cids);
        steps.getLast().put("pruned", cids);
    }

    /** The numbers of the components that stand in the page. */
    Set<Integer> cids() {
        return ours.cids();
    }

    private void merge(TestClient client, String message, String html) {
        try {
            client.apply(message);
        } catch (RuntimeException e) {
            throw new AssertionError(failure(message, html, "nothing: " + e), e);
        }
    }

    private void check(TestClient client, String message, String html) {
        String shown;
        try {
            shown = client.html();
        } catch (RuntimeException e) {
            throw new AssertionError(failure(message, html, "nothing: " + e), e);
        }
        if (!shown.equals(html)) {
            throw new AssertionError(failure(message, html, shown));
        }
    }

    private String failure(String message, String html, String shown) {
        return "%s, step %d%n  sent:   %s%n  wanted: %s%n  shown:  %s"
                .formatted(name, steps.size(), message, html, shown);
    }

    /** Where in which sequence it is, for messages. */
    @Override
    public String toString() {
        return name + ", step " + steps.size();
    }
}
