package dev.liveview.compiler.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.compiler.Problems;
import dev.liveview.compiler.RandomTemplates;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TokenizerTest {
    private static List<Token> tokens(String text) {
        Problems problems = new Problems();
        List<Token> tokens = Tokenizer.tokenize(text, problems);
        assertThat(problems.all()).isEmpty();
        return tokens;
    }

    @Test
    void textTagsAndExpressionsAreCutApart() {
        assertThat(tokens("a <b>{x}</b>"))
                .containsExactly(
                        new Token.Text(0, "a "),
                        new Token.Open(2, "b", List.of(), false),
                        new Token.Output(5, new Code(6, "x")),
                        new Token.Close(8, "b"));
    }

    @Test
    void attributesKeepTheirPlaces() {
        assertThat(tokens("<a b c='d' e={ f } {g} h=\"i{j}\"/>"))
                .containsExactly(new Token.Open(
                        0,
                        "a",
                        List.of(
                                new Attribute.Named(3, "b", new AttributeValue.Absent()),
                                new Attribute.Named(5, "c", new AttributeValue.Literal(8, "d", '\'')),
                                new Attribute.Named(11, "e", new AttributeValue.Whole(new Code(15, "f"))),
                                new Attribute.Spread(19, new Code(20, "g")),
                                new Attribute.Named(
                                        23,
                                        "h",
                                        new AttributeValue.Mixed(
                                                26,
                                                List.of(
                                                        new AttributeValue.Part.Text("i"),
                                                        new AttributeValue.Part.Expression(new Code(28, "j"))),
                                                '"'))),
                        true));
    }

    @Test
    void bracesInStringsAndCommentsDoNotEndAnExpression() {
        assertThat(tokens("{a(\"}\", '}', /* } */ new int[] {1})}"))
                .containsExactly(new Token.Output(0, new Code(1, "a(\"}\", '}', /* } */ new int[] {1})")));
    }

    @Test
    void clientCommandsAreNoExpressions() {
        assertThat(tokens("<a phx-click='[[\"push\",{\"event\":\"x\"}]]'>"))
                .containsExactly(new Token.Open(
                        0,
                        "a",
                        List.of(new Attribute.Named(
                                3,
                                "phx-click",
                                new AttributeValue.Literal(14, "[[\"push\",{\"event\":\"x\"}]]", '\''))),
                        false));
    }

    @Test
    void rawElementsEndAtTheirOwnTagOnly() {
        assertThat(tokens("<script>{a</b></SCRIPT>"))
                .containsExactly(
                        new Token.Open(0, "script", List.of(), false),
                        new Token.Text(8, "{a</b>"),
                        new Token.Close(14, "SCRIPT"));
    }

    @Property(tries = 3000)
    void whateverItIsGivenItEndsAndTellsInsteadOfThrowing(@ForAll("texts") String text) {
        Problems problems = new Problems();
        Tokenizer.tokenize(text, problems);
        assertThat(problems.all())
                .allSatisfy(problem -> assertThat(problem.at()).isBetween(0, text.length()));
    }

    @Property(tries = 3000)
    void tokensStandInOrder(@ForAll("texts") String text) {
        List<Token> tokens = Tokenizer.tokenize(text, new Problems());
        assertThat(tokens.stream().mapToInt(Token::at).toArray()).isSorted();
    }

    @Provide
    Arbitrary<String> texts() {
        return RandomTemplates.texts();
    }
}
