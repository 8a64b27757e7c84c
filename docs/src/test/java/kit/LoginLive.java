package kit;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.form.Form;
import dev.liveview.form.FormData;
import dev.liveview.form.Submission.Accepted;

/** A form that is checked here, and sent by HTTP once it may be. */
// sample: login
@Template("""
    <.form for={@form} action="/sessions" phx-submit="check" phx-trigger-action={@ready}>
      <.input field={@form.field("name")} label="Name" />
      <button>Log in</button>
    </.form>
    """)
public final class LoginLive extends LiveView {
    record Login(String name) {}

    final Form<Login> form =
            form(Login.class).rule("name", login -> !login.name().isBlank(), "must not be empty");
    final Assign<Boolean> ready = assign(false);

    @On("check")
    void check(FormData data) {
        ready.set(form.submit(data) instanceof Accepted);
    }
}
// end: login
