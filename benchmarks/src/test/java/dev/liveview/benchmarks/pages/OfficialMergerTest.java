package dev.liveview.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.benchmarks.pages.Replay.Sent;
import dev.liveview.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The official client, unmodified, merges what our pages send. */
@DisplayName("protocol 8 and 9: the official client's merger shows after each of our frames what a first render shows")
class OfficialMergerTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"counter", "table", "async", "async1000"})
    void everyFrameOfATwinPageShowsWhatAFirstRenderShows(String page) throws Exception {
        List<Map<String, @Nullable Object>> steps = steps(page);
        assertThat(steps).hasSizeGreaterThan(1);
        OfficialMerger.Verdict verdict = OfficialMerger.find().merge(folder, page, steps);
        assertThat(verdict.accepted()).as(verdict.says()).isTrue();
    }

    @Test
    void aFrameThatShowsSomethingElseIsFound() throws Exception {
        List<Map<String, @Nullable Object>> steps = steps("counter");
        steps.getLast().put("html", steps.getFirst().get("html") + "!");
        OfficialMerger.Verdict verdict = OfficialMerger.find().merge(folder, "counter", steps);
        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.says()).contains("counter, step " + (steps.size() - 1));
    }

    private static List<Map<String, @Nullable Object>> steps(String page) {
        List<Map<String, @Nullable Object>> steps = new ArrayList<>();
        for (Sent sent : Replay.sent(ReferenceScript.of(page))) {
            if (sent.isReply() || sent.isDiff()) {
                Map<String, @Nullable Object> step = new HashMap<>();
                step.put("message", tree(sent));
                step.put("html", sent.html());
                steps.add(step);
            }
        }
        return steps;
    }

    /** The tree or the change of it; null if the frame has none. */
    private static @Nullable Object tree(Sent sent) {
        List<?> frame = (List<?>) Json.toJava(Json.parse(sent.frame()));
        Map<?, ?> payload = (Map<?, ?>) frame.get(4);
        if (sent.isDiff()) {
            return payload;
        }
        Map<?, ?> response = (Map<?, ?>) payload.get("response");
        return response.containsKey("rendered") ? response.get("rendered") : response.get("diff");
    }
}
