package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.form.Form;
import dev.liveview.form.FormData;

/** A form that asks before it is left unsaved; and one whose button for resetting stands outside of it. */
@Template("""
        <.form for={@form} phx-change="validate" phx-submit="save" unsaved="Leave without saving?">
          <.input field={@form.field("title")} label="Title" />
          <button>Save</button>
        </.form>
        <button type="reset" form="draft" name="again">Take back</button>
        <p id="stored">{@form.field("title").value()} {@form.isUnsaved() ? "unsaved" : "saved"}</p>
        <p id="target">{@target}</p>
        <.link navigate="/reader">Reader</.link>
        <a href="/plain">Plain</a>
        <button phx-click="leave">Leave</button>
        """)
public final class DraftLive extends LiveView {
    record Draft(String title) {}

    final Form<Draft> form =
            form(Draft.class).rule("title", draft -> !draft.title().equals("x"), "is too short");

    final Assign<String> target = assign("");

    @On("validate")
    void validate(FormData data) {
        target.set(String.join(" ", data.target()));
        form.validate(data);
    }

    @On("save")
    void save(FormData data) {
        form.submit(data);
    }

    @On("leave")
    void leave() {
        pushNavigate("/reader");
    }
}
