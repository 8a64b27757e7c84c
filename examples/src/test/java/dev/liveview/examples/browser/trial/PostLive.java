package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.form.Form;
import dev.liveview.form.FormData;
import dev.liveview.form.Submission.Accepted;

/** A form that is checked here and sent by HTTP, and forms with wishes about what is sent. */
@Template("""
        <.form for={@form} action="/posted" phx-change="check" phx-submit="send" phx-trigger-action={@ready}>
          <.input field={@form.field("user")} label="User" />
          <.input field={@form.field("pin")} type="password" label="PIN" />
          <button name="how" value="now">Log in</button>
        </.form>
        <form id="silent" phx-auto-recover="ignore" phx-change="noted" phx-no-unused-field><input name="a"><input name="b"></form>
        <form id="half" phx-auto-recover="ignore" phx-change="noted"><input name="c"><input name="d" phx-no-unused-field><input name="e"></form>
        <form id="recovered" phx-change="noted" phx-auto-recover="recovered"><input id="f" name="f"></form>
        <form id="stopped" phx-auto-recover="ignore" phx-change="noted" phx-submit="noted"><input name="g"><button>Stop</button></form>
        <p id="noted">{@noted}</p>
        """)
public final class PostLive extends LiveView {
    /** What the form makes. */
    record Login(String user, String pin) {}

    final Form<Login> form =
            form(Login.class).rule("user", login -> !login.user().isBlank(), "must not be empty");
    final Assign<Boolean> ready = assign(false);
    final Assign<String> noted = assign("");

    @On("check")
    void check(FormData data) {
        form.validate(data);
    }

    @On("send")
    void send(FormData data) {
        ready.set(form.submit(data) instanceof Accepted);
    }

    @On("noted")
    void noted(FormData data) {
        noted.set(Sent.shown(data.values()));
    }

    @On("recovered")
    void recovered(FormData data) {
        noted.set("recovered " + Sent.shown(data.values()));
    }
}
