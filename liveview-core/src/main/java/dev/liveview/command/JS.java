package dev.liveview.command;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.liveview.html.Url;
import dev.liveview.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A list of commands that the browser runs at once, without asking the server: for the value of a {@code phx-} attribute. <i>Immutable</i>; each
 * method gives a list with one command more. In views and components {@code JS} is the empty list to begin with.
 *
 * <pre>{@code
 * <button phx-click={JS.hide("#menu", o -> o.transition("fade-out").time(300)).push("closed", o -> o.value("id", 7))}>
 * }</pre>
 *
 * <p>The commands of a list run in their order and do not wait for each other's transitions. What they change stays when the server renders the
 * element again. A command acts on the element that has it in its attribute, if it does not name others.
 */
public final class JS {
    private final List<List<Object>> commands;
    private @Nullable String
            text; // computed when first asked for; whoever else computes it at the same time gets the same

    JS() {
        this(List.of());
    }

    private JS(List<List<Object>> commands) {
        this.commands = commands;
    }

    private JS add(String name, Arguments arguments) {
        List<List<Object>> more = new ArrayList<>(commands);
        more.add(List.of(name, arguments.values()));
        return new JS(List.copyOf(more));
    }

    // ── events ───────────────────────────────────────────────────────────────────

    /** Sends an event to the view, with the values of the element. */
    public JS push(String event) {
        return push(event, UnaryOperator.identity());
    }

    /** The same, with options. */
    public JS push(String event, UnaryOperator<PushOptions> options) {
        return add(
                "push",
                options.apply(PushOptions.NONE).arguments.with("event", Arguments.text("the event of 'push'", event)));
    }

    /** Dispatches a DOM event on the element; {@code "click"} is a real click. */
    public JS dispatch(String event) {
        return dispatch(event, UnaryOperator.identity());
    }

    /** The same, with options. */
    public JS dispatch(String event, UnaryOperator<DispatchOptions> options) {
        return add(
                "dispatch",
                options.apply(DispatchOptions.NONE)
                        .arguments
                        .with("event", Arguments.text("the event of 'dispatch'", event)));
    }

    /** Runs the commands that stand in an attribute of the element. */
    public JS exec(String attribute) {
        return exec(attribute, UnaryOperator.identity());
    }

    /** Runs the commands that stand in an attribute of other elements, each for that element. */
    public JS exec(String attribute, UnaryOperator<TargetOptions> options) {
        return onTarget("exec", options, "attr", Arguments.text("the attribute of 'exec'", attribute));
    }

    // ── seen or not ──────────────────────────────────────────────────────────────

    /** Shows the element, if it is hidden. */
    public JS show() {
        return show(UnaryOperator.identity());
    }

    /** The same, for all elements that match. */
    public JS show(String to) {
        return show(o -> o.to(to));
    }

    /** The same, with options. */
    public JS show(UnaryOperator<ShowOptions> options) {
        return add("show", options.apply(ShowOptions.NONE).arguments);
    }

    /** The same for all elements that match, with options. */
    public JS show(String to, UnaryOperator<ShowOptions> options) {
        return show(o -> options.apply(o.to(to)));
    }

    /** Hides the element, if it is visible. */
    public JS hide() {
        return hide(UnaryOperator.identity());
    }

    /** The same, for all elements that match. */
    public JS hide(String to) {
        return hide(o -> o.to(to));
    }

    /** The same, with options. */
    public JS hide(UnaryOperator<EffectOptions> options) {
        return add("hide", options.apply(EffectOptions.NONE).arguments);
    }

    /** The same for all elements that match, with options. */
    public JS hide(String to, UnaryOperator<EffectOptions> options) {
        return hide(o -> options.apply(o.to(to)));
    }

    /** Shows the element if it is hidden, and hides it otherwise. */
    public JS toggle() {
        return toggle(UnaryOperator.identity());
    }

    /** The same, for all elements that match. */
    public JS toggle(String to) {
        return toggle(o -> o.to(to));
    }

    /** The same, with options. */
    public JS toggle(UnaryOperator<ToggleOptions> options) {
        return add("toggle", options.apply(ToggleOptions.NONE).arguments);
    }

    /** The same for all elements that match, with options. */
    public JS toggle(String to, UnaryOperator<ToggleOptions> options) {
        return toggle(o -> options.apply(o.to(to)));
    }

    /** Plays a transition on the element, if it is visible: these classes are on it while it lasts. */
    public JS transition(String classes) {
        return transition(classes, UnaryOperator.identity());
    }

    /** The same, with options. */
    public JS transition(String classes, UnaryOperator<TransitionOptions> options) {
        return add("transition", options.apply(TransitionOptions.of(Phases.of(classes))).arguments);
    }

    /** Plays a transition in three steps; see {@link Animated#transition(String, String, String)}. */
    public JS transition(String during, String start, String end) {
        return transition(during, start, end, UnaryOperator.identity());
    }

    /** The same, with options. */
    public JS transition(String during, String start, String end, UnaryOperator<TransitionOptions> options) {
        return add("transition", options.apply(TransitionOptions.of(Phases.of(during, start, end))).arguments);
    }

    // ── classes ──────────────────────────────────────────────────────────────────

    /** Adds classes to the element; several are separated by spaces. */
    public JS addClass(String names) {
        return addClass(names, UnaryOperator.identity());
    }

    /** The same, with options. */
    public JS addClass(String names, UnaryOperator<EffectOptions> options) {
        return add(
                "add_class",
                options.apply(EffectOptions.NONE)
                        .arguments
                        .with("names", Arguments.names("the classes of 'addClass'", names)));
    }

    /** Removes classes of the element; several are separated by spaces. */
    public JS removeClass(String names) {
        return removeClass(names, UnaryOperator.identity());
    }

    /** The same, with options. */
    public JS removeClass(String names, UnaryOperator<EffectOptions> options) {
        return add(
                "remove_class",
                options.apply(EffectOptions.NONE)
                        .arguments
                        .with("names", Arguments.names("the classes of 'removeClass'", names)));
    }

    /** Adds those of the classes that the element has not, and removes those that it has. */
    public JS toggleClass(String names) {
        return toggleClass(names, UnaryOperator.identity());
    }

    /** The same, with options. */
    public JS toggleClass(String names, UnaryOperator<EffectOptions> options) {
        return add(
                "toggle_class",
                options.apply(EffectOptions.NONE)
                        .arguments
                        .with("names", Arguments.names("the classes of 'toggleClass'", names)));
    }

    // ── attributes ───────────────────────────────────────────────────────────────

    /** Sets an attribute of the element. */
    public JS setAttribute(String name, String value) {
        return setAttribute(name, value, UnaryOperator.identity());
    }

    /** The same, with options. */
    public JS setAttribute(String name, String value, UnaryOperator<TargetOptions> options) {
        return onTarget("set_attr", options, "attr", List.of(attribute(name), value));
    }

    /** Removes an attribute of the element. */
    public JS removeAttribute(String name) {
        return removeAttribute(name, UnaryOperator.identity());
    }

    /** The same, with options. */
    public JS removeAttribute(String name, UnaryOperator<TargetOptions> options) {
        return onTarget("remove_attr", options, "attr", attribute(name));
    }

    /** Removes an attribute of the element if it is there, and sets it otherwise. */
    public JS toggleAttribute(String name, String value) {
        return toggleAttribute(name, value, UnaryOperator.identity());
    }

    /** The same, with options. */
    public JS toggleAttribute(String name, String value, UnaryOperator<TargetOptions> options) {
        return onTarget("toggle_attr", options, "attr", List.of(attribute(name), value));
    }

    /** Changes an attribute of the element from one value to the other and back; a third one becomes the first. */
    public JS toggleAttribute(String name, String first, String second) {
        return toggleAttribute(name, first, second, UnaryOperator.identity());
    }

    /** The same, with options. */
    public JS toggleAttribute(String name, String first, String second, UnaryOperator<TargetOptions> options) {
        return onTarget("toggle_attr", options, "attr", List.of(attribute(name), first, second));
    }

    /**
     * From now on these attributes are the browser's: the server does not write them any more, so that {@code <dialog open>} stays open.
     *
     * @param names names between spaces; {@code *} stands for any characters, as in {@code data-*}
     */
    public JS ignoreAttributes(String names) {
        return ignoreAttributes(names, UnaryOperator.identity());
    }

    /** The same, with options. */
    public JS ignoreAttributes(String names, UnaryOperator<TargetOptions> options) {
        return onTarget(
                "ignore_attrs", options, "attrs", Arguments.names("the attributes of 'ignoreAttributes'", names));
    }

    // ── focus ────────────────────────────────────────────────────────────────────

    /** Focuses the element. */
    public JS focus() {
        return focus(UnaryOperator.identity());
    }

    /** The same, for an element that matches. */
    public JS focus(String to) {
        return focus(o -> o.to(to));
    }

    /** The same, with options. */
    public JS focus(UnaryOperator<TargetOptions> options) {
        return add("focus", options.apply(TargetOptions.NONE).arguments);
    }

    /** Focuses the first element inside that one can use, else the first that takes the focus. */
    public JS focusFirst() {
        return focusFirst(UnaryOperator.identity());
    }

    /** The same, for an element that matches. */
    public JS focusFirst(String to) {
        return focusFirst(o -> o.to(to));
    }

    /** The same, with options. */
    public JS focusFirst(UnaryOperator<TargetOptions> options) {
        return add("focus_first", options.apply(TargetOptions.NONE).arguments);
    }

    /** Remembers the element for {@link #popFocus}. */
    public JS pushFocus() {
        return pushFocus(UnaryOperator.identity());
    }

    /** The same, for an element that matches. */
    public JS pushFocus(String to) {
        return pushFocus(o -> o.to(to));
    }

    /** The same, with options. */
    public JS pushFocus(UnaryOperator<TargetOptions> options) {
        return add("push_focus", options.apply(TargetOptions.NONE).arguments);
    }

    /** Focuses the element that was remembered last, and forgets it. */
    public JS popFocus() {
        return add("pop_focus", Arguments.NONE);
    }

    // ── navigation ───────────────────────────────────────────────────────────────

    /** Goes to another view without loading the page. */
    public JS navigate(String href) {
        return navigate(href, UnaryOperator.identity());
    }

    /** The same, with options. */
    public JS navigate(String href, UnaryOperator<LinkOptions> options) {
        return go("navigate", href, options.apply(LinkOptions.NONE));
    }

    /** Goes to another address of the present view. */
    public JS patch(String href) {
        return patch(href, UnaryOperator.identity());
    }

    /** The same, with options. */
    public JS patch(String href, UnaryOperator<LinkOptions> options) {
        return go("patch", href, options.apply(LinkOptions.NONE));
    }

    // ── the list ─────────────────────────────────────────────────────────────────

    /** The list with the commands of another one after its own. */
    public JS then(JS other) {
        List<List<Object>> all = new ArrayList<>(commands);
        all.addAll(other.commands);
        return new JS(List.copyOf(all));
    }

    /** Whether there are no commands in the list. */
    public boolean isEmpty() {
        return commands.isEmpty();
    }

    /** The list as plain values: pairs of a name and a map. This is what the payload of {@code pushEvent} holds when it holds a list. */
    @JsonValue
    public List<List<Object>> commands() {
        return commands;
    }

    /** The list as the JSON that an attribute holds. */
    @Override
    public String toString() {
        String json = text;
        if (json == null) {
            json = Json.write(commands);
            text = json;
        }
        return json;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JS js && js.commands.equals(commands);
    }

    @Override
    public int hashCode() {
        return commands.hashCode();
    }

    private JS onTarget(String command, UnaryOperator<TargetOptions> options, String name, Object value) {
        return add(command, options.apply(TargetOptions.NONE).arguments.with(name, value));
    }

    private JS go(String command, String href, LinkOptions options) {
        if (!Url.isSafe(href)) {
            throw Arguments.wrong("'" + command + "' would run a script: the address has a scheme that is not allowed");
        }
        String address = Arguments.text("the address of '" + command + "'", href);
        return add(command, new Arguments(Map.of("href", address, "replace", options.replaces())));
    }

    private static String attribute(String name) {
        return Arguments.text("the name of an attribute", name);
    }
}
