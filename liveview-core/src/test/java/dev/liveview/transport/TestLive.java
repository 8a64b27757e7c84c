package dev.liveview.transport;

import dev.liveview.LiveView;
import dev.liveview.assign.Assign;
import dev.liveview.assign.Cells;
import dev.liveview.async.AsyncAssign;
import dev.liveview.async.AsyncResult;
import dev.liveview.params.Params;
import dev.liveview.template.Render;
import dev.liveview.template.Statics;
import dev.liveview.template.Templates;
import dev.liveview.template.ViewTemplate;
import java.util.List;

/**
 * A view for tests: {@code <p>{@count}</p><i>{state of @org}</i><b>{@flash.get("info")}</b>}. Subclasses say what happens in its callbacks. Its template
 * is what the compiler would make of that.
 */
public abstract class TestLive extends LiveView {
    public final Assign<Integer> count = assign(0);
    public final AsyncAssign<String> org = async();

    @SuppressWarnings("unchecked")
    protected TestLive() {
        Templates.register((Class<TestLive>) getClass(), new Generated());
    }

    /** What is shown of the count. */
    protected Object shown() throws Exception {
        return count.get();
    }

    private String orgState() {
        AsyncResult<String> result = org.get();
        String value = result.isOk() ? "ok " + result.result() : "none";
        String way = result.isLoading() ? ", loading" : "";
        return value
                + way
                + (result.failure() == null
                        ? ""
                        : ", failed: " + result.failure().message());
    }

    private static final class Generated implements ViewTemplate<TestLive> {
        private static final Statics PAGE =
                Statics.of("TestLive.java", new int[] {21, 22, 23}, false, "<p>", "</p><i>", "</i><b>", "</b>");

        @Override
        public void bind(TestLive view, Cells cells) {
            cells.bind("flash", view.flash);
            cells.bind("count", view.count);
            cells.bind("org", view.org);
        }

        @Override
        public void render(TestLive view, Render out) throws Exception {
            out.open(PAGE);
            if (out.visit(0, 2)) {
                out.text(view.shown());
            }
            if (out.visit(1, 4)) {
                out.text(view.orgState());
            }
            if (out.visit(2, 1)) {
                out.text(view.flash.get().get("info"));
            }
            out.close();
        }

        @Override
        public boolean handle(TestLive view, String event, Params values) {
            if (event.equals("inc")) {
                view.count.update(count -> count + 1);
                return true;
            }
            return false;
        }

        @Override
        public List<String> events() {
            return List.of("inc");
        }
    }
}
