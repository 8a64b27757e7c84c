package dev.liveview.testing.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What a person sees in the controls of a page: what was typed and chosen, not what the HTML says. */
public final class ShownValues {
    private ShownValues() {}

    /** Writes what was typed into the HTML, except passwords. */
    public static void write(Element root, TypedValues typed) {
        Map<Control, List<String>> shown = new LinkedHashMap<>();
        for (Control control : Control.allIn(root)) {
            boolean isTyped = !control.isButton() && !control.isHidden() && !control.isFile();
            if (isTyped && !control.type().equals("password")) {
                shown.put(control, FormControls.around(control.element(), typed).values(control));
            }
        }
        shown.forEach(ShownValues::write);
    }

    private static void write(Control control, List<String> values) {
        Element element = control.element();
        if (control.isSelect()) {
            element.select("option")
                    .forEach(option -> option.attr("selected", values.contains(Control.optionValue(option))));
        } else if (control.isCheckable()) {
            element.attr("checked", !values.isEmpty());
        } else if (element.tagName().equals("textarea")) {
            element.text(String.join("", values));
        } else if (!String.join("", values).equals(element.attr("value"))) {
            element.attr("value", String.join("", values));
        }
    }
}
