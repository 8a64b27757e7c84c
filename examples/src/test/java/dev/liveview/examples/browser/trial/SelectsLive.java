package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.Uses;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Selects whose options follow what was chosen. */
@Uses({Map.class, List.class})
@Template("""
        <form id="form" phx-change="changed" phx-submit="saved">
          <select id="kind" name="kind">
            <option value="">choose</option>
            <option :for={name : List.of("tree", "bird", "wrong")} value={name} selected={name.equals(@kind)}>{name}</option>
          </select>
          <p :if={@kind.equals("wrong")} id="error">not this one</p>
          <select id="sort" name="sort">
            <option value="">choose</option>
            <option :for={name : @sorts} value={name} selected={name.equals(@sort)}>{name}</option>
          </select>
          <select id="many" name="many[]" multiple>
            <option :for={name : @names} value={name} selected={@chosen.contains(name)}>{name}</option>
          </select>
          <button>Save</button>
        </form>
        <p id="last">{@last}</p>
        <button id="more" phx-click="more">More</button>
        """)
public final class SelectsLive extends LiveView {
    private static final Map<String, List<String>> SORTS =
            Map.of("tree", List.of("ash", "oak"), "bird", List.of("crow", "rook"));

    final Assign<String> kind = assign("");
    final Assign<String> sort = assign("");
    final Assign<List<String>> sorts = assign(List.of());
    final Assign<List<String>> names = assign(List.of("a", "b", "c"));
    final Assign<List<String>> chosen = assign(List.of());
    final Assign<String> last = assign("");

    @On("changed")
    void changed(Params values) {
        kind.set(values.get("kind", ""));
        sorts.set(SORTS.getOrDefault(kind.get(), List.of()));
        sort.set(values.get("sort", ""));
        chosen.set(values.has("many") ? values.list("many", String.class) : List.of());
        last.set("changed " + Sent.shown(values));
    }

    @On("saved")
    void saved(Params values) {
        kind.set("");
        sorts.set(List.of());
        sort.set("");
        chosen.set(List.of());
        last.set("saved " + Sent.shown(values));
    }

    @On("more")
    void more() {
        sorts.update(all ->
                Stream.concat(Stream.of("new " + all.size()), all.stream()).toList());
        names.update(all ->
                Stream.concat(all.stream(), Stream.of("new " + all.size())).toList());
        last.set("more");
    }
}
