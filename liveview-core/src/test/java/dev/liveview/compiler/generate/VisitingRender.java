package dev.liveview.compiler.generate;

import dev.liveview.stream.StreamItems;
import dev.liveview.template.ComponentProps;
import dev.liveview.template.LiveComponentTemplate;
import dev.liveview.template.NestedView;
import dev.liveview.template.Render;
import dev.liveview.template.Statics;
import java.util.ArrayList;
import java.util.List;

/** A render that visits only what reads one of the changed bits, as if the page were there already; and remembers the values. */
public class VisitingRender extends Render {
    private final List<String> values = new ArrayList<>();

    /** A render after these bits have changed. */
    public VisitingRender(long changed) {
        enter(changed);
    }

    /** What was written, in order. */
    public List<String> values() {
        return values;
    }

    @Override
    public boolean visit(int dynamic, long mask) {
        return (changed() & mask) != 0;
    }

    @Override
    public void open(Statics statics) {}

    @Override
    public void close() {}

    @Override
    public void nothing() {
        values.add("nothing");
    }

    @Override
    public void openList(Statics entry) {}

    @Override
    public void openList(Statics entry, StreamItems<?> items) {
        openList(entry);
    }

    @Override
    public boolean openEntry(Object item, long itemMask, long indexMask, long reads) {
        return true;
    }

    @Override
    public boolean openEntry(Object key, Object item, long itemMask, long indexMask, long reads) {
        return true;
    }

    @Override
    public <C> void component(LiveComponentTemplate<C> type, Object id, ComponentProps<C> props) {
        values.add("component " + id);
    }

    @Override
    protected void nested(NestedView view, String attributes) {
        values.add("nested " + view.id() + attributes);
    }

    @Override
    public void closeEntry() {}

    @Override
    public void closeList() {}

    @Override
    protected void plain(String text) {
        values.add(text);
    }

    @Override
    protected void markup(String html) {
        values.add(html);
    }

    @Override
    protected void echoed(String html) {
        values.add("echo" + html);
    }

    @Override
    public String location() {
        return "test";
    }
}
