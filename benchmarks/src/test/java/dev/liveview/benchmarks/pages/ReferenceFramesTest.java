package dev.liveview.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.benchmarks.pages.ReferenceScript.Step;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No frame of ours is longer than the reference's to the same message. */
class ReferenceFramesTest {
    /*
     * The mark of a new entry at an old position costs 6 bytes, and is not counted: our client needs it to tell a changed row from another row, which
     * the reference's client cannot. Within a frame the characters "n":1 are this mark and nothing else, because in a text each quotation mark has
     * a backslash before it. It is the first member of its entry, and others follow: an entry has dynamics, or statics.
     */
    private static final String MARK = "\"n\":1,";

    @ParameterizedTest
    @ValueSource(strings = {"counter", "table", "stream", "async", "async1000"})
    void noReplyAndNoPushIsLongerThanTheReferences(String page) {
        ReferenceScript script = ReferenceScript.of(page);
        List<Replay.Answers> answers = Replay.of(script);
        for (int i = 0; i < answers.size(); i++) {
            Step step = script.steps().get(i);
            assertNotLonger("reply to " + step.event(), answers.get(i).reply(), step.reply());
            assertNotLonger(step, answers.get(i).pushes());
        }
    }

    private static void assertNotLonger(Step step, List<String> pushes) {
        assertThat(pushes)
                .as("pushes after " + step.event())
                .hasSizeLessThanOrEqualTo(step.pushes().size());
        int skipped = step.pushes().size() - pushes.size();
        for (int i = 0; i < pushes.size(); i++) {
            // several pushes of the reference may be one of ours, which then shows what the last of them shows
            assertNotLonger(
                    "push after " + step.event(), pushes.get(i), step.pushes().get(skipped + i));
        }
    }

    private static void assertNotLonger(String what, String frame, int reference) {
        assertThat(topic(frame)).as("what is compared has equally long topics").hasSize(ReferenceScript.TOPIC_LENGTH);
        assertThat(bytes(frame)).as("%s: %s", what, frame).isLessThanOrEqualTo(reference);
    }

    private static String topic(String frame) {
        int begin = frame.indexOf("\"lv:") + 1;
        return frame.substring(begin, frame.indexOf('"', begin));
    }

    private static int bytes(String frame) {
        return frame.replace(MARK, "").getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void aPartOfAResultThatIsTheSameAgainIsNotSentAgain() {
        ReferenceScript script = ReferenceScript.of("async");
        List<Replay.Answers> answers = Replay.of(script);
        for (int i = 1; i < answers.size(); i++) {
            if (replacesAResult(script.steps(), i)) {
                assertThat(answers.get(i).reply()).contains("\"response\":{}");
                assertThat(answers.get(i).pushes()).singleElement().asString().doesNotContain("Acme");
                assertThat(bytes(answers.get(i).pushes().getFirst()))
                        .isLessThan(script.steps().get(i).pushes().getFirst());
            }
        }
    }

    /** The reference sends the name with each reload, which is the same each time; the shortest of its pushes are those. */
    private static boolean replacesAResult(List<Step> steps, int index) {
        Step step = steps.get(index);
        return step.event().equals("reload") && step.pushes().equals(List.of(76));
    }

    @Test
    void aFailureThatLeavesTheResultOnThePageIsNotSent() {
        ReferenceScript script = ReferenceScript.of("async");
        List<Replay.Answers> answers = Replay.of(script);
        for (int i = 0; i < answers.size(); i++) {
            if (script.steps().get(i).event().equals("fail")) {
                assertThat(answers.get(i).reply()).contains("\"response\":{}");
                assertThat(answers.get(i).pushes()).isEmpty();
            }
        }
    }
}
