package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A form with every kind of control, and a server with opinions on their values. */
@Template("""
        <form id="fields" phx-change="changed" phx-submit="saved">
          <input name="name" value={@name}>
          <input name="email" value={@email}>
          <textarea name="story">{@story}</textarea>
          <select name="color">
            <option value="">choose</option>
            <option :for={name : new String[] {"red", "green", "blue"}} value={name} selected={name.equals(@color)}>{name}</option>
          </select>
          <input type="checkbox" name="agree" value="yes" checked={@agree}>
          <input type="radio" name="size" value="s" checked={@size.equals("s")}>
          <input type="radio" name="size" value="l" checked={@size.equals("l")}>
          <input type="number" name="age" value={@age}>
          <input type="hidden" name="token" value={@token}>
          <button name="how" value="quietly">Save</button>
          <button type="reset" name="again">Reset</button>
        </form>
        <p id="last">{@last}</p>
        <p id="upper">{@name.toUpperCase(Locale.ROOT)}</p>
        <button phx-click="preset">Preset</button>
        <button phx-click="clear">Clear</button>
        """)
public final class FieldsLive extends LiveView {
    final Assign<String> name = assign("");
    final Assign<String> email = assign("");
    final Assign<String> story = assign("");
    final Assign<String> color = assign("");
    final Assign<Boolean> agree = assign(false);
    final Assign<String> size = assign("s");
    final Assign<String> age = assign("");
    final Assign<String> token = assign("0");
    final Assign<String> last = assign("");

    @On("changed")
    void changed(Params values) {
        last.set("changed " + shown(values));
        name.set(values.get("name").toUpperCase(Locale.ROOT));
        email.set(values.get("email"));
        story.set(values.get("story"));
        color.set(values.get("color"));
        size.set(values.get("size"));
        age.set(values.get("age"));
        agree.set(false); // nobody may agree
        token.set("changed");
    }

    @On("saved")
    void saved(Params values) {
        last.set("saved " + shown(values));
        clear();
    }

    @On("preset")
    void preset() {
        fill("Ada", "ada@example.org", "Once <upon> a time\n& so on", "green", "l", "36");
        agree.set(true);
    }

    @On("clear")
    void clear() {
        fill("", "", "", "", "s", "");
        agree.set(false);
    }

    private void fill(String name, String email, String story, String color, String size, String age) {
        this.name.set(name);
        this.email.set(email);
        this.story.set(story);
        this.color.set(color);
        this.size.set(size);
        this.age.set(age);
    }

    private static Map<String, Object> shown(Params values) {
        return new TreeMap<>(values.values());
    }
}
