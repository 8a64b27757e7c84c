package dev.liveview.testing.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveview.testing.document.Strict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("protocol 6.3, C-059: components that are no longer in the page")
class ComponentDeletionTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final List<String> sent = new ArrayList<>();
    private final Screen screen = new Screen("div", Strict.FLAWS);
    private final ComponentDeletion deletion = new ComponentDeletion(screen, this::push);

    private String push(String event, Map<String, ?> payload) {
        sent.add(event + " " + payload);
        return Integer.toString(sent.size());
    }

    @BeforeEach
    void join() {
        show("""
                {"0":1,"1":2,"s":["<div>","","</div>"],"c":{"1":{"s":["<p>1</p>"],"r":1},"2":{"s":["<p>2</p>"],"r":1}}}""");
    }

    private void show(String diff) {
        screen.show(json(diff));
        deletion.follow();
    }

    private void answer(String ref, String response) {
        assertThat(deletion.takes(ref, json(response))).isTrue();
        deletion.follow();
    }

    private static JsonNode json(String text) {
        return MAPPER.readTree(text);
    }

    @Test
    void theServerIsToldInTwoSteps() {
        show("""
                {"0":"","1":""}""");
        assertThat(sent).containsExactly("cids_will_destroy {cids=[1, 2]}");
        assertThat(deletion.isUnderWay()).isTrue();

        answer("1", "{}");
        assertThat(sent).containsExactly("cids_will_destroy {cids=[1, 2]}", "cids_destroyed {cids=[1, 2]}");

        answer("2", "{\"cids\":[1,2]}");
        assertThat(deletion.isUnderWay()).isFalse();
    }

    @Test
    void oneThatHasComeBackIsNotDeleted() {
        show("""
                {"0":"","1":""}""");
        show("""
                {"0":1}""");
        answer("1", "{}");

        assertThat(sent).containsExactly("cids_will_destroy {cids=[1, 2]}", "cids_destroyed {cids=[2]}");
    }

    @Test
    void nothingFollowsIfAllHaveComeBack() {
        show("""
                {"1":""}""");
        show("""
                {"1":2}""");
        answer("1", "{}");

        assertThat(sent).containsExactly("cids_will_destroy {cids=[2]}");
        assertThat(deletion.isUnderWay()).isFalse();
    }

    @Test
    void whatTheServerHasDeletedCannotBeReferredToAgain() {
        show("""
                {"0":"","1":""}""");
        answer("1", "{}");
        answer("2", "{\"cids\":[1]}");

        show("""
                {"1":2}""");
        assertThatThrownBy(() -> show("""
                {"0":1}""")).hasMessageStartingWith("the server put component 1 into the page");
    }

    @Test
    @DisplayName("C-058")
    void oneThatMovesIsNotGone() {
        show("""
                {"0":2,"1":1}""");

        assertThat(sent).isEmpty();
    }

    @Test
    void theSecondStepIsTakenAtTheEndOfTheAction() {
        show("""
                {"1":""}""");
        deletion.takes("1", json("{}"));
        show("""
                {"1":2}""");

        assertThat(sent).containsExactly("cids_will_destroy {cids=[2]}");
    }

    @Test
    void otherRepliesAreNotTaken() {
        assertThat(deletion.takes("7", json("{}"))).isFalse();
    }
}
