package dev.liveview.compiler.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.compiler.Compilation;
import org.junit.jupiter.api.Test;

/** What is told where the exact place of a mistake cannot be known. */
class OtherCompilersTest {
    @Test
    void allMistakesOfATemplateThatIsNoLiteralAreOneMessageAtTheAnnotation() {
        Compilation compilation = Compilation.given("""
                package demo;
                import dev.liveview.*;
                @Template("<p>{@a}</p>\\n" + "<b>{@b}")
                public final class SumLive extends LiveView {}
                """);
        assertThat(compilation.errors()).containsExactly("""
                3:1: line 1, column 5 of the template: no assign 'a' in SumLive; it has no assigns
                  line 2, column 1 of the template: <b> is not closed
                  line 2, column 5 of the template: no assign 'b' in SumLive; it has no assigns""");
    }
}
