package dev.liveview.diff;

import dev.liveview.assign.Frozen;
import dev.liveview.html.Escape;
import dev.liveview.json.JsonOutput;
import dev.liveview.stream.StreamItems;
import dev.liveview.template.ComponentProps;
import dev.liveview.template.Hash;
import dev.liveview.template.KeyException;
import dev.liveview.template.LiveComponentTemplate;
import dev.liveview.template.NestedView;
import dev.liveview.template.Render;
import dev.liveview.template.RenderHost;
import dev.liveview.template.StatefulComponent;
import dev.liveview.template.Statics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Renders a connected view: writes the JSON of what the client does not hold yet, straight to the output, and the memory of what it will hold then.
 * <i>Only on the view's own thread.</i>
 */
public final class DiffRender extends Render {
    /*
     * Two sequences are walked side by side, in the order of the visit: the old memory is read, the new one is written. A dynamic that is not visited
     * is copied from one to the other; so is an entry of a list whose item is the same immutable object. Below a frame that is not `known` there is no old
     * memory. Below one that is known but `forced` it says only which statics the client has: the values are another component's (protocol 8.5).
     */
    private static final int PLAIN_KIND = 1;
    private static final int MARKUP_KIND = 2;
    private static final int NUMBER_KIND = 3;

    private final RenderHost host;
    private final ViewMemory view;
    private final Frame root = new Frame(null);
    private final DiffWriter writer;
    private Frame top = root;
    private boolean outside = true;
    private Memory old = Memory.EMPTY;
    private MemoryBuilder memory = new MemoryBuilder(0, 0);
    private @Nullable Memory newRoot;
    private Map<Integer, Memory> newComponents = Map.of();
    private @Nullable StatefulComponent component;

    /** Writes to the output what is new against the old memory, which stays as it is until {@link #commit}. */
    public DiffRender(JsonOutput out, ViewMemory view, RenderHost host) {
        this.host = host;
        this.view = view;
        this.writer = new DiffWriter(out, root);
    }

    /** Begins a member of the message beside the dynamics: {@code e}, {@code t}, {@code r}. Its value is to be written next. */
    public void member(char name) {
        writer.member(root, name);
    }

    /** Whether there is anything to send. */
    public boolean isEmpty() {
        return !root.opened;
    }

    /** Ends the message. */
    public void finish() {
        writer.finish();
    }

    /** The client has this message, or will have it before the next one. */
    public void commit() {
        if (newRoot != null) {
            view.root(newRoot);
        }
        if (!newComponents.isEmpty()) {
            view.components(newComponents);
        }
    }

    // ── components ───────────────────────────────────────────────────────

    /** Renders the components that the view's template has called, and those that they call, and all others that have changed. */
    public void components() throws Exception {
        List<StatefulComponent> called = host.update();
        while (!called.isEmpty()) {
            for (StatefulComponent next : called) {
                component = next;
                writer.inComponent(true);
                next.render(this);
            }
            called = host.update();
        }
        component = null;
        writer.inComponent(false);
        writer.endComponents();
    }

    @Override
    public @Nullable String csrfToken() {
        return host.csrfToken();
    }

    @Override
    public <C> void component(LiveComponentTemplate<C> type, @Nullable Object id, ComponentProps<C> props)
            throws Exception {
        StatefulComponent called = host.called(type, id, props);
        if (remember(Memory.componentWord(called.cid()), called.isAnnounced())) {
            writer.dynamic(top).number(called.cid());
        }
    }

    @Override
    protected void nested(NestedView nested, String attributes) throws Exception {
        markup(host.nested(nested, attributes));
    }

    private void openComponent(StatefulComponent opened, Statics statics) {
        long identity = identity(statics);
        Memory before = opened.isFresh() ? null : view.component(opened.cid());
        if (before != null && before.isNode(0, identity)) {
            begin(root.child(), Frame.Role.COMPONENT, statics, before, false);
        } else {
            Donor donor = Donor.of(host.others(opened, Donor.LOOKED_AT), identity, view, newComponents);
            begin(root.child(), Frame.Role.COMPONENT, statics, donor.memory(), true);
            top.known = donor != Donor.NONE;
            top.donor = donor.number();
        }
        top.cid = opened.cid();
        header(identity);
    }

    private void begin(Frame frame, Frame.Role role, Statics statics, Memory before, boolean forced) {
        old = before;
        memory = new MemoryBuilder(before.size(), before.objectCount()); // most renders end as large as the one before
        frame.begin(role, statics, memory);
        frame.forced = forced;
        frame.known = !forced;
        frame.old = Memory.NODE_HEADER;
        frame.oldObject = 0;
        top = frame;
        outside = false;
    }

    // ── nodes ────────────────────────────────────────────────────────────

    @Override
    public void open(Statics statics) {
        if (outside) {
            if (component == null) {
                openRoot(statics);
            } else {
                openComponent(component, statics);
            }
            return;
        }
        Frame parent = top;
        long identity = identity(statics);
        boolean known = parent.known && old.isNode(parent.old, identity);
        Frame frame = push(Frame.Role.NODE, statics);
        frame.known = known;
        frame.forced = !known || parent.forced;
        frame.old = parent.old + Memory.NODE_HEADER;
        frame.oldObject = parent.oldObject;
        header(identity);
    }

    private void openRoot(Statics statics) {
        boolean opened = root.opened;
        boolean members = root.members;
        Memory before = view.root();
        boolean known = !before.isEmpty() && before.isNode(0, identity(statics));
        begin(root, Frame.Role.ROOT, statics, before, !known);
        root.opened = opened;
        root.members = members;
        header(identity(statics));
    }

    private void header(long identity) {
        memory.add(0);
        memory.add(identity);
    }

    @Override
    public void close() {
        Frame frame = top;
        if (frame.donor != 0) {
            frame.known = false; // told which one it is; what it says of the statics below has been used
        }
        writer.endNode(frame);
        memory.set(
                frame.start,
                Memory.header(Memory.NODE, memory.size() - frame.start, memory.objectCount() - frame.startObject));
        switch (frame.role) {
            case ROOT -> newRoot = memory.toMemory();
            case COMPONENT -> remember(frame.cid, memory.toMemory());
            default -> {
                pop();
                return;
            }
        }
        top = root;
        outside = true;
    }

    private void remember(int cid, Memory rendered) {
        if (newComponents.isEmpty()) {
            newComponents = new HashMap<>();
        }
        newComponents.put(cid, rendered);
    }

    @Override
    public boolean visit(int dynamic, long mask) {
        departure();
        Frame frame = top;
        boolean first = frame.dynamic < 0;
        frame.dynamic = dynamic;
        if (!frame.known) {
            return true;
        }
        if (!first) {
            int passed = frame.old;
            frame.old += old.length(passed);
            frame.oldObject += old.objects(passed);
        }
        if (frame.forced || (changed() & mask) != 0) {
            return true;
        }
        old.copyTo(memory, frame.old, old.length(frame.old), frame.oldObject, old.objects(frame.old));
        return false;
    }

    // ── values ───────────────────────────────────────────────────────────

    @Override
    public void nothing() {
        markup("");
    }

    @Override
    protected void plain(String text) {
        if (remember(Memory.textWord(Hash.text(text, PLAIN_KIND)), false)) {
            writer.dynamic(top).string(Escape.html(text));
        }
    }

    @Override
    protected void markup(String html) {
        if (remember(Memory.textWord(Hash.text(html, MARKUP_KIND)), false)) {
            writer.dynamic(top).string(html);
        }
    }

    @Override
    protected void echoed(String html) {
        remember(Memory.textWord(Hash.text(html, MARKUP_KIND)), true);
        writer.dynamic(top).string(html);
    }

    @Override
    public void text(int value) {
        number(value);
    }

    @Override
    public void text(long value) {
        number(value);
    }

    @Override
    public void attributePart(int value) {
        number(value);
    }

    @Override
    public void attributePart(long value) {
        number(value);
    }

    private void number(long value) {
        if (remember(Memory.textWord(Hash.number(value, NUMBER_KIND)), false)) {
            writer.dynamic(top).raw('"').number(value).raw('"');
        }
    }

    /** Remembers a value; says whether the client must be told. */
    private boolean remember(long word, boolean always) {
        Frame frame = top;
        memory.add(word);
        return always || frame.forced || old.word(frame.old) != word;
    }

    // ── lists ────────────────────────────────────────────────────────────

    @Override
    public void openList(Statics entry) {
        openList(entry, (StreamItems<?>) null);
    }

    @Override
    public void openList(Statics entry, @Nullable StreamItems<?> items) {
        Frame parent = top;
        long identity = identity(entry);
        boolean known = parent.known && !parent.forced && old.isList(parent.old, identity);
        Frame list = push(Frame.Role.LIST, entry);
        list.known = known;
        list.forced = !known;
        list.beginList();
        list.stream = items;
        list.outside = changed();
        if (known) {
            list.oldEntries().read(old, parent.old, parent.oldObject);
        }
        writer.beginList(list);
        memory.add(0);
        memory.add(identity);
        memory.add(0);
    }

    @Override
    public boolean openEntry(@Nullable Object item, long itemMask, long indexMask, long reads) {
        Frame list = top;
        int position = list.dynamic;
        return entry(list, position < list.oldEntries().count() ? position : -1, item, itemMask, indexMask, reads);
    }

    @Override
    public boolean openEntry(@Nullable Object key, @Nullable Object item, long itemMask, long indexMask, long reads) {
        if (key == null) {
            throw refused(null);
        }
        int from = find(Keys.hash(key));
        if (from == KeyTable.TAKEN) {
            throw refused(key);
        }
        return entry(top, from, item, itemMask, indexMask, reads);
    }

    @Override
    public boolean openEntry(long key, @Nullable Object item, long itemMask, long indexMask, long reads) {
        int from = find(Keys.hash(key));
        if (from == KeyTable.TAKEN) {
            throw refused(key);
        }
        return entry(top, from, item, itemMask, indexMask, reads);
    }

    @Override
    public <T> Iterable<T> entries(Iterable<T> items, long reads) {
        Frame list = top;
        boolean mayPass = list.known && list.oldEntries().canRun() && (list.outside & reads) == 0;
        return mayPass && items instanceof List<T> all && items instanceof RandomAccess
                ? () -> new ChangedItems<>(all, this)
                : items;
    }

    /** Copies the next entries of the list as long as their items are what they were; says how many. */
    int copyEntries(List<?> items) {
        Frame list = top;
        OldEntries before = list.oldEntries();
        int count = ListMemory.goesOn(list, before) ? before.run(items, list.dynamic) : 0;
        if (count > 0) {
            before.copyRun(memory, list.dynamic, count);
            ListMemory.ran(list, before, count);
        }
        return count;
    }

    private int find(long hash) {
        Frame list = top;
        list.keyed = true;
        memory.add(hash);
        return list.oldEntries().find(hash, list.dynamic);
    }

    private KeyException refused(@Nullable Object key) {
        pop();
        return KeyException.of(location(), key);
    }

    private boolean entry(Frame list, int from, @Nullable Object item, long itemMask, long indexMask, long reads) {
        boolean moved = from != list.dynamic;
        boolean same = from >= 0 && isSame(list.oldEntries().item(from), item);
        long bits = same ? list.outside & ~itemMask : list.outside | itemMask;
        long inside = (moved ? bits | indexMask : bits & ~indexMask) | ALWAYS;
        list.dynamic++;
        if (same && (inside & (reads | itemMask | indexMask)) == 0) {
            copyEntry(list, from, item, moved);
            return false;
        }
        Frame entry = push(Frame.Role.ENTRY, list.statics);
        entry.from = from;
        entry.moved = moved && from >= 0;
        entry.known = from >= 0;
        entry.forced = from < 0;
        keep(list, item, same);
        scope(inside);
        if (from >= 0) {
            entry.old = list.oldEntries().values(from);
            entry.oldObject = list.oldEntries().objects(from);
        } else {
            writer.open(entry);
            markNew(list, entry, list.dynamic - 1);
        }
        return true;
    }

    private void copyEntry(Frame list, int from, @Nullable Object item, boolean moved) {
        int start = memory.size();
        int startObject = memory.objectCount();
        keep(list, item, true);
        list.oldEntries().copyTo(memory, from);
        if (moved) {
            writer.moved(list, from);
            list.anyMoved = true;
        }
        ListMemory.measure(memory, list, start, startObject);
    }

    /** A list whose first item may change in place keeps none. */
    private void keep(Frame list, @Nullable Object item, boolean same) {
        boolean frozen = same || Frozen.is(item);
        if (list.dynamic == 1) {
            list.items = frozen && list.stream == null;
        }
        if (list.items) {
            memory.addObject(frozen ? item : null);
        }
    }

    /** What was kept is immutable; of texts, numbers and dates equal ones will do. */
    private static boolean isSame(@Nullable Object kept, @Nullable Object item) {
        return kept != null && (kept == item || Frozen.isScalar(kept) && kept.equals(item));
    }

    /** The client would take an object at an occupied position for a change of what is there (client.md, Lists). */
    private void markNew(Frame list, Frame entry, int position) {
        if (position < list.oldEntries().count()) {
            writer.member(entry, 'n').raw('1');
        }
    }

    @Override
    public void closeEntry() {
        Frame entry = top;
        pop();
        Frame list = top;
        scope(list.outside);
        writer.endEntry(entry);
        list.anyMoved |= entry.moved;
        if (list.stream == null) {
            ListMemory.measure(memory, list, entry.start, entry.startObject);
        } else {
            memory.truncate(list.keyed ? entry.start - 1 : entry.start, entry.startObject);
        }
    }

    @Override
    public void closeList() {
        Frame list = top;
        if (!list.known && list.dynamic == 0 && list.stream == null) {
            memory.truncate(list.start, list.startObject);
            writer.closeList(list);
            pop();
            nothing();
            return;
        }
        if (mustEnd(list)) {
            writer.endList(list);
        }
        writer.closeList(list);
        ListMemory.end(memory, list);
        pop();
    }

    private static boolean mustEnd(Frame list) {
        boolean changed = !list.known || list.opened;
        return list.stream == null
                ? changed || list.dynamic != list.oldEntries().count()
                : changed || list.stream.isPending();
    }

    // ── frames ───────────────────────────────────────────────────────────

    private Frame push(Frame.Role role, Statics statics) {
        top = top.child();
        top.begin(role, statics, memory);
        return top;
    }

    private void pop() {
        top = Objects.requireNonNull(top.parent, "the root is closed, not left");
    }

    @Override
    public String location() {
        return outside ? "outside of a template" : top.statics.location(Math.max(top.dynamic, 0));
    }
}
