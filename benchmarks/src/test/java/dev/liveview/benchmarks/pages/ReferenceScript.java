package dev.liveview.benchmarks.pages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the reference was sent for one page, and how long its answers were. <i>Immutable.</i>
 *
 * <p>A line of the resource {@code counter.frames} is one step: the event, the bytes of its reply, and the bytes of each push that followed;
 * {@code 54*90} stands for 90 pushes of 54 bytes. The topic of a frame had 23 bytes, and refs one digit.
 *
 * @param page the path, without the slash
 * @param steps in the order in which they were sent, the join first
 */
record ReferenceScript(String page, List<Step> steps) {
    /** How long the topic of all frames was that were measured. */
    static final int TOPIC_LENGTH = "lv:phx-0123456789abcdef".length();

    /**
     * One message to the server. <i>Immutable.</i>
     *
     * @param event the name of the event, or {@code join}
     * @param reply the bytes of its reply
     * @param pushes the bytes of what was pushed until the next step
     */
    record Step(String event, int reply, List<Integer> pushes) {
        static Step of(String line) {
            String[] words = line.split(" ", -1);
            List<Integer> pushes =
                    Stream.of(words).skip(2).flatMap(Step::lengths).toList();
            return new Step(words[0], Integer.parseInt(words[1]), pushes);
        }

        private static Stream<Integer> lengths(String word) {
            String[] factors = word.split("\\*", -1);
            int times = factors.length == 1 ? 1 : Integer.parseInt(factors[1]);
            return IntStream.range(0, times).mapToObj(i -> Integer.parseInt(factors[0]));
        }
    }

    static ReferenceScript of(String page) {
        return new ReferenceScript(
                page, resource(page + ".frames").lines().map(Step::of).toList());
    }

    /** The HTML of the reference's view when it is joined, white space included. */
    String html() {
        return resource(page + ".html").stripTrailing();
    }

    private static String resource(String name) {
        try (InputStream stream = ReferenceScript.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the resource " + name, e);
        }
    }
}
