package dev.liveview.testing;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.form.Form;
import dev.liveview.form.FormData;
import dev.liveview.form.Submission.Accepted;

/** A form that is checked here and then sent by HTTP. */
@Template("""
        <.form for={@form} action="/sessions" phx-change="check" phx-submit="send" phx-trigger-action={@ready}>
          <input type="hidden" name="from" value="page">
          <.input field={@form.field("name")} label="Name" />
          <.input field={@form.field("pin")} type="password" label="PIN" />
          <button name="how" value="once">Log in</button>
          <button name="how" value="stay">Stay logged in</button>
        </.form>
        <form id="search" action="?page=1" phx-trigger-action={@ready}><input name="q" value="a b"></form>
        <form id="elsewhere" action="https://example.org/login" phx-trigger-action></form>
        """)
final class LoginLive extends LiveView {
    /** What the form makes. */
    record Login(String name, String pin) {}

    final Form<Login> form =
            form(Login.class).rule("name", login -> !login.name().isBlank(), "must not be empty");
    final Assign<Boolean> ready = assign(false);

    @On("check")
    void check(FormData data) {
        form.validate(data);
        ready.set(form.field("pin").value().equals("0000"));
    }

    @On("send")
    void send(FormData data) {
        ready.set(form.submit(data) instanceof Accepted);
    }
}
