package dev.liveview.testing.form;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** A control of a form: an input, a select, a textarea or a button. */
record Control(Element element) {
    private static final String SELECTOR = "input,select,textarea,button";
    private static final Set<String> BUTTONS = Set.of("submit", "image", "button", "reset");

    static boolean is(Element element) {
        return element.is(SELECTOR);
    }

    static List<Control> allIn(Element root) {
        return root.select(SELECTOR).stream().map(Control::new).toList();
    }

    String name() {
        return element.attr("name");
    }

    /** The type as a browser takes it: what is not given is text, or for a button submit. */
    String type() {
        return switch (element.tagName()) {
            case "button" -> element.hasAttr("type") ? element.attr("type").toLowerCase(Locale.ROOT) : "submit";
            case "input" -> element.hasAttr("type") ? element.attr("type").toLowerCase(Locale.ROOT) : "text";
            default -> element.tagName();
        };
    }

    boolean isCheckable() {
        return isCheckbox() || isRadio();
    }

    boolean isCheckbox() {
        return type().equals("checkbox");
    }

    boolean isRadio() {
        return type().equals("radio");
    }

    boolean isSelect() {
        return element.tagName().equals("select");
    }

    boolean isMultiple() {
        return isSelect() && element.hasAttr("multiple");
    }

    boolean isHidden() {
        return type().equals("hidden");
    }

    boolean isFile() {
        return type().equals("file");
    }

    boolean isButton() {
        return element.tagName().equals("button") || BUTTONS.contains(type());
    }

    boolean isSubmitter() {
        return isButton() && (type().equals("submit") || type().equals("image"));
    }

    /** Whether it or a fieldset around it is disabled, in whose legend it does not stand. */
    boolean isDisabled() {
        if (element.hasAttr("disabled")) {
            return true;
        }
        return element.parents().stream()
                .anyMatch(parent -> parent.is("fieldset[disabled]") && element.closest("legend") == null);
    }

    /** The values that the HTML gives it; none for what is not checked. */
    List<String> defaults() {
        if (isSelect()) {
            return selected();
        }
        if (isCheckable()) {
            return element.hasAttr("checked") ? List.of(ownValue()) : List.of();
        }
        return List.of(ownValue());
    }

    /** The value that it has in the HTML, checked or not. */
    String ownValue() {
        if (element.tagName().equals("textarea")) {
            return element.wholeText();
        }
        return element.hasAttr("value") || !isCheckable() ? element.attr("value") : "on";
    }

    /** The values that a select or a button of a group offers. */
    List<String> options() {
        return isSelect()
                ? element.select("option").stream().map(Control::optionValue).toList()
                : List.of(ownValue());
    }

    /** Without a choice a browser takes the first option that is not disabled, unless several may be chosen. */
    private List<String> selected() {
        List<String> chosen = element.select("option[selected]").stream()
                .map(Control::optionValue)
                .toList();
        if (isMultiple()) {
            return chosen;
        }
        if (!chosen.isEmpty()) {
            return List.of(chosen.getLast());
        }
        Element first = element.selectFirst("option:not([disabled])");
        return first == null ? List.of() : List.of(optionValue(first));
    }

    static String optionValue(Element option) {
        return option.hasAttr("value") ? option.attr("value") : option.text();
    }
}
