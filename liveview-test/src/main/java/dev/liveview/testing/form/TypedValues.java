package dev.liveview.testing.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a person has typed and chosen on a page. It stays in the controls, as in a browser, until the server gives them another value than they had
 * when it was typed.
 */
public final class TypedValues {
    private final Map<Key, Typed> typed = new HashMap<>();
    private final Set<Key> used = new HashSet<>();
    private final Map<String, List<FormText.Entry>> buttons = new HashMap<>();

    private record Key(String form, String name) {}

    private record Typed(List<String> values, List<String> defaults) {}

    /** A page that nobody has touched. */
    public TypedValues() {}

    void type(String form, String name, List<String> values, List<String> defaults) {
        typed.put(new Key(form, name), new Typed(List.copyOf(values), defaults));
    }

    void use(String form, String name) {
        used.add(new Key(form, name));
    }

    boolean isUsed(String form, String name) {
        return used.contains(new Key(form, name));
    }

    void press(String form, List<FormText.Entry> button) {
        buttons.put(form, button);
    }

    /** What the button sends by which the form was submitted last; nothing if it was not, or by none with a name. */
    List<FormText.Entry> pressed(String form) {
        return buttons.getOrDefault(form, List.of());
    }

    /** The values of the controls with one name, of which the HTML says these. */
    List<String> current(String form, String name, List<String> defaults) {
        Typed known = typed.get(new Key(form, name));
        return known != null && known.defaults.equals(defaults) ? known.values : defaults;
    }
}
