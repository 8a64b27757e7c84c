package dev.liveview.testing.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Looks for what is wrong with a page although its HTML is right (F-366). */
public final class PageCheck {
    private PageCheck() {}

    /** Each id stands for one element. */
    public static void ids(Element root, Flaws flaws) {
        Map<String, Element> known = new HashMap<>();
        for (Element element : root.select("[id]")) {
            Element other = known.putIfAbsent(element.id(), element);
            if (other != null) {
                flaws.duplicateId("the page has two elements with the id '" + element.id()
                        + "', and a browser would take one for the other:\n  " + Tags.of(other) + "\n  "
                        + Tags.of(element));
            }
        }
    }

    /** Each component of a view has one root. */
    static void components(Element view, String attribute, Flaws flaws) {
        Set<String> cids = new HashSet<>();
        for (Element root : view.select("[" + attribute + "]")) {
            if (!cids.add(root.attr(attribute))) {
                flaws.duplicateComponent(
                        "component " + root.attr(attribute) + " stands in the page twice: " + Tags.of(root));
            }
        }
    }

    /** Each form that tells the view of changes can be told from others, unless it says that this is not needed. */
    static void forms(Element view, Flaws flaws) {
        String exempt = "[id],[phx-ignore-missing-id],[phx-auto-recover=ignore]";
        for (Element form : view.select("form[phx-change]").not(exempt)) {
            flaws.formWithoutId(Tags.of(form)
                    + " has phx-change but no id, so a browser does not bring its values back after a lost connection;"
                    + " give it an id, or the attribute phx-ignore-missing-id");
        }
    }
}
