package dev.liveview.compiler.generate;

import dev.liveview.stream.StreamItems;
import dev.liveview.template.ComponentProps;
import dev.liveview.template.LiveComponentTemplate;
import dev.liveview.template.NestedView;
import dev.liveview.template.Render;
import dev.liveview.template.Statics;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A render that visits only what reads one of the changed bits, as if the page were there already; and remembers the values. */
public class VisitingRender extends Render {
    private final List<String> values = new ArrayList<>();
    private final Predicate<Object> isOther;
    private final boolean areMoved;

    /** A render after these bits have changed, in which all entries of lists have other items at other places. */
    public VisitingRender(long changed) {
        this(changed, item -> true, true);
    }

    /** A render in which these items were not in the entries before. */
    public VisitingRender(long changed, Predicate<Object> isOther, boolean areMoved) {
        enter(changed);
        this.isOther = isOther;
        this.areMoved = areMoved;
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
    public void openList(Statics entry, StreamItems<?> items) {}

    @Override
    public boolean openEntry(Object item, long itemMask, long indexMask, long reads) {
        long bits = changed() & ~(itemMask | indexMask);
        enter(bits | (isOther.test(item) ? itemMask : 0) | (areMoved ? indexMask : 0));
        return (changed() & (itemMask | indexMask | reads)) != 0;
    }

    @Override
    public boolean openEntry(Object key, Object item, long itemMask, long indexMask, long reads) {
        return openEntry(item, itemMask, indexMask, reads);
    }

    @Override
    public boolean openEntry(long key, Object item, long itemMask, long indexMask, long reads) {
        return openEntry(item, itemMask, indexMask, reads);
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
