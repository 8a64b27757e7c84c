package dev.liveview.testing;

import dev.liveview.LiveView;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import java.util.List;

/** A form with a control of each kind. */
@Template("""
        <form id="signup" phx-change="validate" phx-submit="save" phx-value-step="1">
          <input type="hidden" name="token" value="t0">
          <input name="user[name]" value={@name}>
          <input type="email" name="email">
          <select name="plan"><option value="free">Free</option><option value="pro">Pro</option></select>
          <select name="days" multiple><option>mo</option><option>tu</option><option selected>we</option></select>
          <input type="checkbox" name="news" value="yes">
          <input type="hidden" name="terms" value="false"><input type="checkbox" name="terms" value="true">
          <input type="checkbox" name="tags[]" value="a" checked><input type="checkbox" name="tags[]" value="b">
          <input type="radio" name="size" value="s" checked><input id="large" type="radio" name="size" value="l">
          <textarea name="about">hi</textarea>
          <input name="fixed" readonly value="f">
          <fieldset disabled><input name="gone" value="g"></fieldset>
          <input type="file" name="photo">
          <button name="do" value="save">Save</button>
          <button name="do" value="draft">Draft</button>
          <button name="do" value="never" disabled>Never</button>
        </form>
        <input form="signup" name="outside" value="o">
        <.form id="silent" action="/login"><input name="name"></.form>
        <form id="unproven" action="/login" method="post"><input name="name"></form>
        <form id="elsewhere" action="https://example.org/login"><input name="q"></form>
        <form id="search" action="/login?q=coffee"><input name="q"><button>Go</button></form>
        <form id="useless"><input name="x"></form>
        """)
public final class SignupLive extends LiveView {
    final Assign<String> name = assign("");

    private final List<Received> received;

    SignupLive(List<Received> received) {
        this.received = received;
    }

    @Override
    public void handleEvent(String event, Params values) {
        received.add(new Received(event, values));
        name.set(values.nested("user").get("name", "").strip());
    }
}
