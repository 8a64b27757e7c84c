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

    /** A client shows the items of a stream once and forgets them, as the server does: each frame is merged to those that it brings. */
    @Test
    void everyFrameOfTheStreamShowsTheRowsThatItInserts() throws Exception {
        ReferenceScript script = ReferenceScript.of("stream");
        List<Replay.Answers> answers = Replay.of(script);
        List<Map<String, @Nullable Object>> steps = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            String html = StreamRows.html(script, script.steps().get(i).event());
            steps.add(step(tree(new Sent(answers.get(i).reply(), html)), html));
        }
        OfficialMerger.Verdict verdict = OfficialMerger.find().merge(folder, "stream", steps);
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
                steps.add(step(tree(sent), sent.html()));
            }
        }
        return steps;
    }

    private static Map<String, @Nullable Object> step(@Nullable Object message, String html) {
        Map<String, @Nullable Object> step = new HashMap<>();
        step.put("message", message);
        step.put("html", html);
        return step;
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
