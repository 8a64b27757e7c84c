package dev.liveview.component;

import dev.liveview.template.Attrs;
import dev.liveview.template.Render;
import dev.liveview.template.Statics;
import dev.liveview.template.Templates;

/** What generated code calls for {@code <.live_title>}; not for people. Written by hand: the compiler has not run when this module is compiled. */
public final class LiveTitle_Template {
    private static final Statics STATICS =
            Statics.of("LiveTitle.java", new int[] {1, 1}, true, "<title", ">", "</title>");

    static {
        Templates.registerComponent(LiveTitle.class, LiveTitle_Template::render);
    }

    private LiveTitle_Template() {}

    /** Writes the element; the attributes tell the client what goes around a title that comes later. */
    public static void render(Render out, long changed, LiveTitle self) {
        long outer = out.enter(changed);
        out.open(STATICS);
        if (out.visit(0, -1L)) {
            out.spread(Attrs.EMPTY
                    .with("data-prefix", present(self.prefix()))
                    .with("data-default", present(self.fallback()))
                    .with("data-suffix", present(self.suffix())));
        }
        if (out.visit(1, -1L)) {
            out.text(self.shown());
        }
        out.close();
        out.leave(outer);
    }

    private static @org.jspecify.annotations.Nullable String present(String text) {
        return text.isEmpty() ? null : text;
    }
}
