package forms;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.form.Form;
import dev.liveview.form.FormData;
import dev.liveview.form.Submission.Accepted;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

// sample: signup
@Template("""
    <.form for={@form} phx-change="validate" phx-submit="save">
      <.input field={@form.field("name")} label="Name" />
      <.input field={@form.field("email")} type="email" label="E-mail" />
      <.input field={@form.field("age")} label="Age" />
      <button phx-disable-with="Saving…">Sign up</button>
    </.form>
    <p :if={@flash.get("info") != null}>{@flash.get("info")}</p>
    """)
public final class SignupLive extends LiveView {
    record Signup(
            @NotBlank String name,
            @NotBlank @Email String email,
            @Min(18) int age) {}

    final Form<Signup> form = form(Signup.class);

    private final Users users;

    SignupLive(Users users) {
        this.users = users;
    }

    @On("validate")
    void validate(FormData data) {
        form.validate(data);
    }

    @On("save")
    void save(FormData data) {
        if (form.submit(data) instanceof Accepted(Signup signup)) {
            if (users.add(signup.email())) {
                form.reset();
                putFlash("info", "Welcome, " + signup.name());
            } else {
                form.error("email", "is taken");
            }
        }
    }
}
// end: signup
