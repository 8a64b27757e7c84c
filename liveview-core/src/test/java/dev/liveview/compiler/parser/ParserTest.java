package dev.liveview.compiler.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.compiler.Problem;
import dev.liveview.compiler.Problems;
import dev.liveview.compiler.RandomTemplates;
import dev.liveview.compiler.tokenizer.Code;
import dev.liveview.compiler.tokenizer.Tokenizer;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ParserTest {
    private static List<Node> parse(String text, Problems problems) {
        return Parser.parse(Tokenizer.tokenize(text, problems), problems);
    }

    private static List<Node> parse(String text) {
        Problems problems = new Problems();
        List<Node> nodes = parse(text, problems);
        assertThat(problems.all()).isEmpty();
        return nodes;
    }

    @Test
    void branchesOfAChoiceAreJoinedAndTheSpaceBetweenThemGoes() {
        assertThat(parse("<a :if={x}/> \n <b :else-if={y}/> <c :else/> <d/>"))
                .containsExactly(
                        new Node.Choice(
                                0,
                                List.of(
                                        new Node.Branch(
                                                new Code(8, "x"), new Node.Element(0, "a", List.of(), null, List.of())),
                                        new Node.Branch(
                                                new Code(28, "y"),
                                                new Node.Element(15, "b", List.of(), null, List.of())),
                                        new Node.Branch(null, new Node.Element(33, "c", List.of(), null, List.of())))),
                        new Node.Text(43, " "),
                        new Node.Element(44, "d", List.of(), null, List.of()));
    }

    @Test
    void aLoopIsAroundItsTagAndTheConditionIsItsFilter() {
        assertThat(parse("<a :if={x} :for={ row , i :  rows} :key={k}/>"))
                .containsExactly(new Node.Loop(
                        11,
                        new Node.LoopHeader(new Node.Local(18, "row"), new Node.Local(24, "i"), new Code(29, "rows")),
                        new Code(41, "k"),
                        new Code(8, "x"),
                        new Node.Element(0, "a", List.of(), null, List.of())));
    }

    @Test
    void theColonOfALoopIsTheFirstOne() {
        Node.Loop loop = (Node.Loop) parse("<a :for={x : b ? c : D::e}/>").getFirst();
        assertThat(loop.header().list()).isEqualTo(new Code(13, "b ? c : D::e"));
    }

    @Test
    void slotsAreKeptApartFromTheContent() {
        Node.Call call = (Node.Call) parse("<.x>a<:s :let={y}>b</:s>c</.x>").getFirst();
        assertThat(call.slots())
                .containsExactly(new Node.SlotContent(
                        5, "s", List.of(), new Node.Let(9, new Node.Local(15, "y")), List.of(new Node.Text(18, "b"))));
        assertThat(call.children()).containsExactly(new Node.Text(4, "a"), new Node.Text(24, "c"));
    }

    @Test
    void whatStandsTooDeepIsTold() {
        Problems problems = new Problems();
        parse("<b>".repeat(100_000), problems);
        assertThat(problems.all())
                .containsExactly(new Problem(597, "<b> stands 200 tags deep; move a part into a component", false));
    }

    @Property(tries = 3000)
    void whateverItIsGivenItEndsAndTellsInsteadOfThrowing(@ForAll("texts") String text) {
        Problems problems = new Problems();
        parse(text, problems);
        assertThat(problems.all())
                .allSatisfy(problem -> assertThat(problem.at()).isBetween(0, text.length()));
    }

    @Provide
    Arbitrary<String> texts() {
        return RandomTemplates.texts();
    }
}
