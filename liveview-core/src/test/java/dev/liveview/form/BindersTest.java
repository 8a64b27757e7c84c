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
    void anEnumThatHasLabelsIsAskedForThem() {
        Compilation compiled = Compilation.given(VIEW.formatted("""
                record Signup(String name, Plan plan, Size size) {}
                enum Plan { FREE; String label() { return "free of charge"; } }
                enum Size { SMALL }
                """));

        compiled.thenItCompiles();
        assertThat(compiled.generated("demo.DemoLive_Signup_Form"))
                .contains("choice(demo.DemoLive.Plan.values(), demo.DemoLive.Plan::label)")
                .contains("choice(demo.DemoLive.Size.values())");
    }

    @Test
    void aFieldThatTheRecordDoesNotHaveIsAnErrorOfTheTemplate() {
        assertThat(fieldErrors("emial"))
                .singleElement()
                .asString()
                .endsWith("no field 'emial' in @form; did you mean 'email'? fields: email, home, rows");
        assertThat(fieldErrors("home.town"))
                .singleElement()
                .asString()
                .endsWith("no field 'home.town' in @form; fields: street");
        assertThat(fieldErrors("rows[0].x")).singleElement().asString().contains("no field 'rows[0].x' in @form;");
        assertThat(fieldErrors("email.x")).singleElement().asString().endsWith("nothing stands in it");
        assertThat(fieldErrors("rows[1].street")).isEmpty();
        assertThat(fieldErrors("home.street")).isEmpty();
    }

    private static java.util.List<String> fieldErrors(String path) {
        return Compilation.given("""
                        package demo;
                        import dev.liveview.*;
                        import dev.liveview.form.*;

                        @Template("<p>{@form.field(\\"%s\\").value()}</p>")
                        public final class DemoLive extends LiveView {
                            record Home(String street) {}
                            record Signup(String email, java.util.Optional<Home> home, java.util.List<Home> rows) {}
                            final Form<Signup> form = form(Signup.class);
                        }
                        """.formatted(path)).errors();
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
