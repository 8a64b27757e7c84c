package dev.liveview.testing.document;

import dev.liveview.testing.rendered.RenderedTree;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A view that is shown by frames written by hand. */
final class Shown {
    private static final JsonMapper MAPPER = new JsonMapper();

    final RenderedTree tree = new RenderedTree();
    final ViewDocument document = new ViewDocument("div", Strict.FLAWS);

    void apply(String diff) {
        document.show(tree, tree.apply((ObjectNode) MAPPER.readTree(diff)));
    }

    String html() {
        return document.content().html();
    }

    List<String> texts(String selector) {
        return document.content().select(selector).eachText();
    }
}
