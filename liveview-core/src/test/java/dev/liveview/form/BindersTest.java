package dev.liveview.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveview.assign.Cells;
import dev.liveview.compiler.Compilation;
import dev.liveview.error.LiveViewException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("generated binders of records")
class BindersTest {
    private static final String VIEW = """
            package demo;
            import dev.liveview.*;
            import dev.liveview.form.*;

            @Template("<p>{@form.field(\\"name\\").value()}</p>")
            public final class DemoLive extends LiveView {
                %s
                final Form<Signup> form = form(Signup.class);
                @On("validate") void validate(FormData data) { form.validate(data); }
            }
            """;

    @Test
    void aFieldOfAViewMakesTheBinderOfItsRecordAndOfThoseInIt() {
        Compilation compiled = Compilation.given(VIEW.formatted("""
                record Signup(String name, java.util.List<Mail> mails) {}
                record Mail(String address) {}
                """));

        compiled.thenItCompiles();
        assertThat(compiled.generated("demo.DemoLive_Signup_Form")).contains("new demo.DemoLive.Signup(v0, v1)");
        assertThat(compiled.generated("demo.DemoLive_Mail_Form")).contains("input.read(\"address\", F0)");
    }

    @Test
    void aRecordMayHoldItsOwnKind() {
        Compilation.given(VIEW.formatted("record Signup(String name, java.util.List<Signup> friends) {}"))
                .thenItCompiles();
    }

    @Test
    void aTypeThatNothingCanBecomeIsNamed() {
        assertThat(Compilation.given(VIEW.formatted("record Signup(String name, Thread thread) {}"))
                        .errors())
                .singleElement()
                .asString()
                .startsWith(
                        "7:5: component 'thread' of Signup is of type Thread, which nothing that a form sends can become;"
                                + " there are: String, boolean,");
    }

    @Test
    void aPrivateRecordCannotBeMade() {
        Compilation.given(VIEW.formatted("private record Signup(String name) {}"))
                .thenErrorAt(7, 13, "Signup is private; leave out 'private' so that a form can make a Signup");
    }

    private record Unknown() {}

    @Test
    void aRecordWithoutBinderSaysWhatToDo() {
        assertThatThrownBy(() -> Form.of(new Cells("Demo"), Unknown.class, UnaryOperator.identity()))
                .isInstanceOf(LiveViewException.class)
                .hasMessageContaining("has no generated binder, so no form can be made of it")
                .hasMessageContaining("final Form<Unknown> form = form(Unknown.class);");
    }
}
