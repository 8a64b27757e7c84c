package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.form.Form;
import dev.liveview.form.FormData;

/** A form that is checked at each key; half of what one types into it is wrong, so that its markup changes all the time. */
@Template("""
        <.form for={@form} phx-change="validate">
          <.input field={@form.field("line")} label="Line" />
          <.input field={@form.field("story")} type="textarea" label="Story" />
        </.form>
        <p id="line" title={@form.field("line").value()}></p>
        <p id="story" title={@form.field("story").value()}></p>
        """)
public final class TypingLive extends LiveView {
    /** What the form makes. */
    record Text(String line, String story) {}

    final Form<Text> form = form(Text.class)
            .rule("line", text -> text.line().length() % 2 == 0, "must be even")
            .rule("story", text -> text.story().length() % 3 == 0, "must be a multiple of three");

    @On("validate")
    void validate(FormData data) {
        form.validate(data);
    }
}
